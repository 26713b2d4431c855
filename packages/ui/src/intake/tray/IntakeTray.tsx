import type { RunRef, TableRef } from 'cloudsquid-react'
import { type ReactNode, useEffect } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { intakeLabels } from '../../labels/en/intakeLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { IntakeRow } from './IntakeRow.tsx'
import styles from './IntakeTray.module.css'
import type { Intake } from './intakesReducer.ts'
import { useIntakes } from './IntakesProvider.tsx'

/** A run that has just started, and the document it was started on. */
export interface StartedRun {
  ref: RunRef
  intake: Intake
  rowId: string | undefined
}

export interface IntakeTrayProps {
  table: TableRef
  onStarted: (started: StartedRun) => void
  /** Leads to the list, where it is not in view. */
  listLink?: ReactNode
}

/** Shows the documents on their way, above whatever page is open, and asks before the tab takes them down. */
export function IntakeTray({ table, onStarted, listLink }: IntakeTrayProps) {
  const words = useLabels(intakeLabels).intake
  const { intakes, dispatch } = useIntakes()
  const { items, startedCount } = intakes
  const isBusy = items.some(({ state }) => state !== 'failed')
  useEffect(() => (isBusy ? askBeforeLeaving() : undefined), [isBusy])
  const isBatchOver = items.length === 0 && startedCount > 0
  if (items.length === 0 && !isBatchOver) return null

  return (
    <section className={styles.tray} aria-label={words.title}>
      {startedCount > 0 && (
        <div className={styles.summary}>
          <p className={styles.started}>{words.batch(startedCount)}</p>
          {listLink}
          {isBatchOver && (
            <Button size="small" variant="quiet" onClick={() => dispatch({ type: 'forget' })}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {items.length > 0 && (
        <ul className={styles.rows}>
          {items.map((intake) => (
            <IntakeRow
              key={intake.id}
              intake={intake}
              table={table}
              onStarted={(ref, rowId) => {
                dispatch({ type: 'started', id: intake.id })
                onStarted({ ref, intake, rowId })
              }}
              onFail={() => dispatch({ type: 'fail', id: intake.id })}
              onRetry={() => dispatch({ type: 'retry', id: intake.id })}
              onRemove={() => dispatch({ type: 'remove', id: intake.id })}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function askBeforeLeaving(): () => void {
  const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault()
  globalThis.addEventListener('beforeunload', handleLeave)
  return () => globalThis.removeEventListener('beforeunload', handleLeave)
}
