import { Timestamp } from '../../controls/time/Timestamp.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './RunTimeline.module.css'
import type { TimelineStep } from './timelineSteps.ts'

/** Shows how far a run has come, with the times that are known. */
export function RunTimeline({ steps }: { steps: TimelineStep[] }) {
  const { timeline } = useLabels()
  return (
    <ol className={styles.list} aria-label={timeline.title}>
      {steps.map((step) => (
        <li
          key={step.name}
          className={styles.step}
          data-name={step.name}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          {timeline[step.name]}
          <span className={styles.time}>
            {step.at ? <Timestamp value={step.at} mode="time" /> : '\u00a0'}
          </span>
        </li>
      ))}
    </ol>
  )
}
