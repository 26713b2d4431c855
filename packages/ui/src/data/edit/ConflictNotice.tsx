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
 * there, and theirs stand beside each other. One after another, until none is left.
 */
export function ConflictNotice({ work, conflict }: ConflictNoticeProps) {
  const { work: words, data } = useLabels()
  const { was, is, mine, pointer } = conflict
  const rows = [
    [words.conflict.yours, mine],
    [words.conflict.now, is],
    [words.conflict.before, was],
  ] as const
  return (
    <Notice
      role="alert"
      tone="warning"
      icon={TriangleAlertIcon}
      title={words.conflict.title(fieldLabel(pointer, data))}
      actions={
        <>
          <Button onClick={() => work.settle(conflict, 'mine')}>{words.conflict.mine}</Button>
          <Button onClick={() => work.settle(conflict, 'theirs')}>{words.conflict.theirs}</Button>
        </>
      }
    >
      <dl className={styles.values}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.value}>
            <dt>{name}</dt>
            <dd dir="auto">{wordOf(value, data.values)}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
