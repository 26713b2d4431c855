import type { Bindings } from 'cloudsquid-react-ui/controls'

/** What the dashboard does by key, and by which one until somebody chooses another. Help and hints come from here. */
export const shortcutBindings = {
  nextRun: 'J',
  previousRun: 'K',
  nextUnreviewed: 'N',
  nextOpenValue: '.',
  enterValues: 'ArrowDown',
  viewFields: '1',
  viewTable: '2',
  viewJson: '3',
  toggleReasoning: 'R',
  toggleDocument: 'D',
  focusComment: 'C',
  chooseApprove: 'A',
  chooseReject: 'X',
  skipRun: 'S',
  submitReview: 'Mod+Enter',
  undoDecision: 'U',
  copyJson: 'Y',
  openExport: 'E',
  focusFilter: '/',
  findRun: 'Mod+K',
  openHelp: '?',
} as const satisfies Bindings

export type ShortcutAction = keyof typeof shortcutBindings

export const shortcutActions = Object.keys(shortcutBindings) as ShortcutAction[]

/** In the order in which they are read: getting about, reading, deciding, taking away. */
export const shortcutGroups = {
  move: ['nextRun', 'previousRun', 'nextUnreviewed', 'focusFilter', 'findRun'],
  read: ['viewFields', 'viewTable', 'viewJson', 'toggleReasoning', 'toggleDocument'],
  review: [
    'nextOpenValue',
    'enterValues',
    'chooseApprove',
    'chooseReject',
    'focusComment',
    'skipRun',
    'submitReview',
    'undoDecision',
  ],
  other: ['copyJson', 'openExport', 'openHelp'],
} as const satisfies Record<string, readonly ShortcutAction[]>
