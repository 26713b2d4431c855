import type { Change } from '../../corrections/Change.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { keysOf } from '../../values/jsonPointer.ts'
import styles from './JsonView.module.css'

/** Says in a word how a value differs from the one that was extracted, and what that was. */
export function JsonDiffMark({ change }: { change: Change }) {
  const { diff } = useLabels().work
  const word = {
    changed: diff.changed,
    added: diff.added,
    rowAdded: diff.added,
    rowMoved: diff.moved,
    removed: diff.removed,
    rowRemoved: diff.removed,
  }[change.kind]
  return (
    <span className={styles.diff} data-diff={change.kind}>
      {' '}
      {change.kind === 'changed' && <del>{JSON.stringify(change.was)}</del>} {word}
    </span>
  )
}

/** Lines of what was there and is not any more. */
export function JsonRemoved({ changes }: { changes: readonly Change[] }) {
  return changes.map((change) => (
    <li key={change.pointer} className={styles.leaf}>
      <del>
        {keysOf(change.pointer).at(-1)}: {JSON.stringify(change.was)}
      </del>
      <JsonDiffMark change={change} />
    </li>
  ))
}
