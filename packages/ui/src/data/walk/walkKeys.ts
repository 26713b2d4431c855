import type { KeyTable } from '../../controls/shortcuts/keyTable.ts'

export type WalkAction =
  | 'up'
  | 'down'
  | 'along'
  | 'back'
  | 'pageUp'
  | 'pageDown'
  | 'start'
  | 'end'
  | 'first'
  | 'last'
  | 'lookAt'
  | 'nextOpen'
  | 'explain'
  | 'correct'
  | 'empty'
  | 'undo'
  | 'redo'
  | 'addRow'
  | 'removeRow'
  | 'rowUp'
  | 'rowDown'
  | 'header'
  | 'leave'

/** What keys do at a value; help reads it, too. */
export const walkKeys: KeyTable<WalkAction> = {
  up: ['ArrowUp'],
  down: ['ArrowDown'],
  along: ['ArrowRight'],
  back: ['ArrowLeft'],
  pageUp: ['PageUp'],
  pageDown: ['PageDown'],
  start: ['Home'],
  end: ['End'],
  first: ['Mod+Home'],
  last: ['Mod+End'],
  lookAt: ['Enter'],
  nextOpen: ['Shift+Enter', '.'],
  explain: [' '],
  correct: ['F2'],
  empty: ['Delete', 'Backspace'],
  undo: ['Mod+Z'],
  redo: ['Mod+Shift+Z', 'Mod+Y'],
  addRow: ['Alt+Enter'],
  removeRow: ['Mod+Delete', 'Mod+Backspace'],
  rowUp: ['Alt+ArrowUp'],
  rowDown: ['Alt+ArrowDown'],
  header: ['Mod+ArrowUp'],
  leave: ['Escape'],
}
