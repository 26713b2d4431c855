import { parseTimestamp } from 'cloudsquid-react'
import { CopyButton } from '../../controls/actions/CopyButton.tsx'
import { PopoverPanel } from '../../controls/actions/PopoverPanel.tsx'
import { Timestamp } from '../../controls/time/Timestamp.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { ProgressButton } from './ProgressButton.tsx'
import styles from './RunProgress.module.css'
import type { RunProgressProps } from './RunProgressProps.ts'
import { RunTimeline } from './RunTimeline.tsx'
import { timelineSteps } from './timelineSteps.ts'

/** The way of a run, its times and its id, over the page. */
export function RunProgressPopover({ run, runRef, observed }: RunProgressProps) {
  const { header, copy, timeline } = useLabels()
  const createdAt = parseTimestamp(run?.created_at)
  return (
    <PopoverPanel button={<ProgressButton run={run} observed={observed} />} title={timeline.title}>
      <RunTimeline steps={timelineSteps(run, observed)} />
      <dl className={styles.facts}>
        {createdAt && (
          <div className={styles.fact}>
            <dt>{header.created}</dt>
            <dd>
              <Timestamp value={createdAt} />
            </dd>
          </div>
        )}
        <div className={styles.fact}>
          <dt>{header.runId}</dt>
          <dd className={styles.id}>
            <span dir="ltr">{runRef.runId}</span>
            <CopyButton label={header.copyId} getText={() => runRef.runId} words={copy} />
          </dd>
        </div>
      </dl>
    </PopoverPanel>
  )
}
