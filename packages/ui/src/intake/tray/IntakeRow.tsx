import { type RunRef, type TableRef, useExtraction } from 'cloudsquid-react'
import { useEffect, useRef } from 'react'
import RefreshCwIcon from 'lucide-react/icons/refresh-cw'
import { Button } from '../../controls/actions/Button.tsx'
import type { Labels } from '../../labels/Labels.ts'
import { intakeLabels } from '../../labels/en/intakeLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { describeFailure } from './describeFailure.ts'
import styles from './IntakeRow.module.css'
import type { Intake } from './intakesReducer.ts'

export interface IntakeRowProps {
  intake: Intake
  table: TableRef
  /** Called once there is a run, even if this row is gone by then: it is paid for. */
  onStarted: (ref: RunRef, rowId: string | undefined) => void
  onFail: () => void
  onRetry: () => void
  onRemove: () => void
}

/** Takes one document from file to run, as soon as it is its turn, and says how far it is. */
export function IntakeRow({ intake, table, onStarted, onFail, onRetry, onRemove }: IntakeRowProps) {
  const words = useLabels(intakeLabels).intake
  const rowId = useRef<string>(undefined)
  const hasBegun = useRef(false)
  const extraction = useExtraction(table, {
    onUploaded: (id) => {
      rowId.current = id
    },
    onStarted: (ref) => onStarted(ref, rowId.current),
    // The row goes once the run has started; whoever shows the run follows it.
    enabled: false,
  })
  const { error, step, progress, extract } = extraction
  const isActive = intake.state === 'active'

  useEffect(() => {
    // Once only, whatever React does with effects: a second call would upload a second time.
    if (!isActive || hasBegun.current) return
    hasBegun.current = true
    void extract(intake.source)
  }, [isActive, extract, intake.source])

  const hasFailed = error !== null
  useEffect(() => {
    if (hasFailed) onFail()
    // The caller's function is new on each render; only the failure counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [hasFailed])

  const handleRetry = () => {
    onRetry()
    void extraction.retry()
  }
  const handleRemove = () => {
    extraction.reset()
    onRemove()
  }
  const isPastUpload = step !== 'idle' && step !== 'uploading'

  return (
    <li className={styles.row} data-failed={hasFailed}>
      <p className={styles.name}>{intake.name}</p>
      {hasFailed ? (
        <p className={styles.problem} role="alert">
          <strong>{isPastUpload ? words.startFailed : words.uploadFailed}</strong>{' '}
          {describeFailure(error, words.failures)}
        </p>
      ) : (
        <>
          <p className={styles.step}>
            {isPastUpload ? words.starting : describeUpload(intake, progress, words)}
          </p>
          <progress
            className={styles.progress}
            aria-label={words.progressOf(intake.name)}
            max={1}
            {...progressValue(isActive, isPastUpload ? 1 : progress)}
          />
        </>
      )}
      <div className={styles.actions}>
        {hasFailed && (
          <Button
            size="small"
            icon={RefreshCwIcon}
            aria-label={words.retryName(intake.name)}
            onClick={handleRetry}
          >
            {words.retry}
          </Button>
        )}
        {hasFailed && (
          <Button
            size="small"
            variant="quiet"
            aria-label={words.removeName(intake.name)}
            onClick={handleRemove}
          >
            {words.remove}
          </Button>
        )}
        {!hasFailed && !isPastUpload && (
          <Button
            size="small"
            variant="quiet"
            aria-label={words.cancelName(intake.name)}
            onClick={handleRemove}
          >
            {words.cancel}
          </Button>
        )}
      </div>
    </li>
  )
}

function describeUpload({ state }: Intake, progress = 0, words: Labels['intake']): string {
  if (state === 'waiting') return words.waiting
  // All has left, and nothing has come back yet: a full bar that says "uploading" would seem stuck.
  return progress >= 1 ? words.sent : words.uploading(Math.floor(progress * 100))
}

/** Without a value the bar moves without an end: the rest of the way says nothing about how far it is. */
function progressValue(isActive: boolean, progress = 0): { value?: number } {
  if (!isActive) return { value: 0 }
  return progress >= 1 ? {} : { value: progress }
}
