import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../../controls/actions/Button.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { fieldLabel } from '../../labels/fieldLabel.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { DataWork } from '../work/DataWork.ts'
import styles from './ConflictNotice.module.css'
import { wordOf } from './wordOf.ts'

export interface ConflictNoticeProps {
  work: DataWork
  conflict: NonNullable<DataWork['conflict']>
}

/**
 * Says that a correction was made for other data than there is now, and lets the reviewer choose: what was there, what is
 * there, and theirs stand beside each other. One after another, until none is left. Where the row is gone that it was made
 * for, it says so: another one may stand in its place.
 */
export function ConflictNotice({ work, conflict }: ConflictNoticeProps) {
  const { work: words, data } = useLabels()
  const { conflict: said } = words
  const { was, is, mine, pointer, isGone } = conflict
  const gone = isGone ? describeGone(conflict) : undefined
  const rows = gone
    ? ([
        [said.yours, gone.mine],
        [said.before, gone.was],
        [said.row, gone.row],
      ] as const)
    : ([
        [said.yours, mine],
        [said.now, is],
        [said.before, was],
      ] as const)
  return (
    <Notice
      role="alert"
      tone="warning"
      icon={TriangleAlertIcon}
      title={gone ? said.gone(fieldLabel(gone.pointer, data)) : said.title(fieldLabel(pointer, data))}
      actions={
        <>
          {!gone && <Button onClick={() => work.settle(conflict, 'mine')}>{said.mine}</Button>}
          <Button onClick={() => work.settle(conflict, 'theirs')}>{gone ? said.leave : said.theirs}</Button>
        </>
      }
    >
      <dl className={styles.values}>
        {rows.map(([name, value]) =>
          gone && value === undefined ? null : (
            <div key={name} className={styles.value}>
              <dt>{name}</dt>
              <dd dir="auto">{wordOf(value, data.values)}</dd>
            </div>
          ),
        )}
      </dl>
    </Notice>
  )
}

/** What was put right, and the row by what told it, as the data does not show them any more. */
function describeGone({ step: { patch }, pointer, was }: NonNullable<DataWork['conflict']>) {
  const change = patch.find(({ op }) => op !== 'test')
  const path = change?.path ?? pointer
  const tested = patch.find((operation) => operation.op === 'test' && operation.path === path)
  return {
    pointer: path,
    mine: change && 'value' in change ? change.value : undefined,
    was: tested && 'value' in tested ? tested.value : undefined,
    row: pointer === path ? undefined : was,
  }
}
