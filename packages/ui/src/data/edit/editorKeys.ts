import type { KeyTable } from '../../controls/shortcuts/keyTable.ts'

export type EditorAction = 'save' | 'next' | 'before' | 'kinds' | 'giveUp'

/** What keys do in the editor of a value; help reads it, too. */
export const editorKeys: KeyTable<EditorAction> = {
  save: ['Enter'],
  next: ['Tab'],
  before: ['Shift+Tab'],
  kinds: ['Alt+ArrowDown'],
  giveUp: ['Escape'],
}
