import type { KeyTable } from '../../controls/shortcuts/keyTable.ts'

export type ViewAction = 'zoomIn' | 'zoomOut' | 'fitWidth' | 'fitPage' | 'turnLeft' | 'turnRight' | 'find'

/** What keys do in a document; help reads it, too. */
export const viewKeys: KeyTable<ViewAction> = {
  zoomIn: ['+', '='],
  zoomOut: ['-'],
  fitWidth: ['0'],
  fitPage: ['9'],
  turnLeft: ['['],
  turnRight: [']'],
  find: ['Mod+F'],
}
