import type { Change } from '../../corrections/Change.ts'
import { fieldLabel } from '../../labels/fieldLabel.ts'
import type { CoreLabels } from '../../labels/Labels.ts'
import { wordOf } from '../edit/wordOf.ts'

/** Writes corrections in words, a line each, for where they can be handed over alone. */
export function writeChanges(changes: readonly Change[], { work, data }: CoreLabels): string {
  const { changes: words } = work
  const value = (one: Change['was']) => wordOf(one, data.values)
  return changes
    .map(({ kind, pointer, was, is, from = 0, to = 0 }) => {
      const name = fieldLabel(pointer, data)
      switch (kind) {
        case 'changed':
        case 'added':
          return `${name}: ${value(was)} → ${value(is)}`
        case 'removed':
          return `${name}: ${value(was)} → ${words.removed}`
        case 'rowAdded':
          return `${name}: ${words.rowAdded}: ${value(is)}`
        case 'rowRemoved':
          return `${name}: ${words.rowRemoved}: ${value(was)}`
        case 'rowMoved':
          return `${name}: ${words.rowMoved(from + 1, to + 1)}`
      }
    })
    .join('\n')
}
