import type { Run } from 'cloudsquid-react'
import type { ComponentProps } from 'react'
import ChevronDownIcon from 'lucide-react/icons/chevron-down'
import { Icon } from '../../controls/icon/Icon.tsx'
import { ElapsedTime } from '../../controls/time/ElapsedTime.tsx'
import { Timestamp } from '../../controls/time/Timestamp.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './RunProgress.module.css'
import { RunTiming } from './RunTiming.tsx'
import type { ObservedTimes } from './timelineSteps.ts'

interface ProgressButtonProps extends ComponentProps<'button'> {
  run: Run | undefined
  observed: ObservedTimes
}

/** "Done 18:07, took 2 s": only times that this browser saw. */
export function ProgressButton({ run, observed, ...rest }: ProgressButtonProps) {
  const { header, status, timeline } = useLabels()
  const { startedAt, finishedAt } = observed
  const hasEnded = run?.status === 'done' || run?.status === 'error'
  return (
    <button type="button" title={timeline.title} {...rest} className={styles.button}>
      {hasEnded ? (
        <span>
          {status[run.status]}
          {finishedAt && (
            <>
              {' '}
              <Timestamp value={finishedAt} mode="time" />
            </>
          )}
          {startedAt && finishedAt && (
            <span className={styles.took}>
              {header.took} <ElapsedTime from={startedAt} to={finishedAt} />
            </span>
          )}
        </span>
      ) : run ? (
        <RunTiming run={run} observed={observed} />
      ) : (
        <span>{timeline.title}</span>
      )}
      <Icon drawing={ChevronDownIcon} />
    </button>
  )
}
