import { Button } from '../../controls/actions/Button.tsx'
import { CopyButton } from '../../controls/actions/CopyButton.tsx'
import { EmptyState } from '../../controls/feedback/EmptyState.tsx'
import type { Change } from '../../corrections/Change.ts'
import { fieldLabel } from '../../labels/fieldLabel.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { writeJson } from '../../values/keptDigits.ts'
import { wordOf } from '../edit/wordOf.ts'
import { restoreChange } from '../../corrections/describeChanges.ts'
import type { DataWork } from '../work/DataWork.ts'
import { changesToCsv } from './changesToCsv.ts'
import { writeChanges } from './writeChanges.ts'
import styles from './ChangesView.module.css'

export interface ChangesViewProps {
  /** Of `useReviewWork`. */
  work: DataWork
}

/** Lists what a reviewer changed, each with was, is and "Restore", and hands it over as words or as JSON. */
export function ChangesView({ work }: ChangesViewProps) {
  const labels = useLabels()
  const { changes: words } = labels.work
  const { changes } = work
  if (changes.length === 0) return <EmptyState title={words.none} body={words.noneBody} />
  const copies: readonly (readonly [string, () => string])[] = [
    [words.asWords, () => writeChanges(changes, labels)],
    [words.asCsv, () => changesToCsv(changes)],
    [words.asPatch, () => JSON.stringify(work.patch(), null, 2)],
    [words.asJson, () => writeJson(work.data, 2)],
  ]
  return (
    <>
      <ul className={styles.list} aria-label={words.title}>
        {changes.map((change) => (
          <li key={`${change.kind}${change.pointer}`} className={styles.item}>
            <div>
              <div className={styles.name}>{fieldLabel(change.pointer, labels.data)}</div>
              <ChangeWords change={change} />
              {work.reviewer && <div className={styles.who}>{work.reviewer}</div>}
            </div>
            <Button
              size="small"
              variant="quiet"
              aria-label={labels.work.restoreNamed(fieldLabel(change.pointer, labels.data))}
              onClick={() => work.change(restoreChange(work.data, change))}
            >
              {labels.work.restore}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.copies}>
        {copies.map(([label, getText]) => (
          <CopyButton key={label} label={label} getText={getText} words={labels.copy} isLabelVisible />
        ))}
      </div>
    </>
  )
}

function ChangeWords({ change }: { change: Change }) {
  const { work, data } = useLabels()
  const words = work.changes
  switch (change.kind) {
    case 'changed':
    case 'added':
    case 'removed':
      return (
        <dl className={styles.values}>
          <dt>{words.was}</dt>
          <dd>
            <del>{wordOf(change.was, data.values)}</del>
          </dd>
          <dt>{words.is}</dt>
          <dd>
            <ins>{change.kind === 'removed' ? words.removed : wordOf(change.is, data.values)}</ins>
          </dd>
        </dl>
      )
    case 'rowAdded':
      return (
        <p className={styles.row}>
          {words.rowAdded}: {wordOf(change.is, data.values)}
        </p>
      )
    case 'rowRemoved':
      return (
        <p className={styles.row}>
          {words.rowRemoved}: {wordOf(change.was, data.values)}
        </p>
      )
    case 'rowMoved':
      return <p className={styles.row}>{words.rowMoved((change.from ?? 0) + 1, (change.to ?? 0) + 1)}</p>
  }
}
