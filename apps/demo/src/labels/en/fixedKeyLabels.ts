import type { Words } from 'cloudsquid-react-ui/controls'

/** What the keys of the parts themselves do, and what keys are called. They come with the help, and not before. */
export const fixedKeyLabels = {
  fixed: {
    values: {
      title: 'In the values, always',
      actions: {
        up: 'To the value above',
        down: 'To the value below',
        along: 'Along the row of a table, then to its buttons',
        back: 'Back along the row',
        pageUp: 'Ten values up',
        pageDown: 'Ten values down',
        start: 'To the first value, of a row in a table',
        end: 'To the last value, of a row in a table',
        first: 'To the first value of all',
        last: 'To the last value of all',
        lookAt: 'Looked at, and on to the next',
        nextOpen: 'To the next that wants a look',
        explain: 'Show or hide its reasoning',
        correct: 'Correct the value, as typing does',
        empty: 'Correct it from an empty editor',
        undo: 'Take the last change back',
        redo: 'Do it again',
        addRow: 'Add a row below this one',
        removeRow: 'Remove the row',
        rowUp: 'Move the row up',
        rowDown: 'Move the row down',
        header: 'To the header of the column',
        leave: 'Close the reasoning, then to the decision',
      },
    },
    editor: {
      title: 'In the editor of a value, always',
      actions: {
        save: 'Save, and on to the next',
        next: 'Save, and on to the next',
        before: 'Save, and back to the one before',
        kinds: 'Choose what it is stored as',
        giveUp: 'Give up what was typed',
      },
    },
    document: {
      title: 'In the document, always',
      actions: {
        zoomIn: 'Zoom in',
        zoomOut: 'Zoom out',
        fitWidth: 'Fit the width',
        fitPage: 'Fit the page',
        turnLeft: 'Turn to the left',
        turnRight: 'Turn to the right',
        find: 'Find in the document',
      },
    },
  },
  keyNames: {
    ' ': 'Space',
    Delete: 'Del',
    Backspace: 'Backspace',
    PageUp: 'Page up',
    PageDown: 'Page down',
    Home: 'Home',
    End: 'End',
    ArrowUp: 'Arrow up',
    ArrowDown: 'Arrow down',
    ArrowLeft: 'Arrow left',
    ArrowRight: 'Arrow right',
  },
} as const

export type FixedKeyLabels = Words<typeof fixedKeyLabels>
