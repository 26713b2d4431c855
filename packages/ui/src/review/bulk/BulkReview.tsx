import { useState } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from '../dock/ReviewDock.module.css'
import type { ReviewDecision } from '../ReviewDraft.ts'
import { BulkResults } from './BulkResults.tsx'
import type { BulkRun } from './BulkRun.ts'
import { BulkSummary } from './BulkSummary.tsx'
import { useBulkDecision } from './useBulkDecision.ts'

export interface BulkReviewProps {
  runs: readonly BulkRun[]
  /** Who reviews on this device; asked for if it is empty. */
  reviewer: string
  /** Stores the decision on one run; rejects if it was not stored. */
  onDecide: (key: string, decision: ReviewDecision) => Promise<void>
}

/**
 * Approves or rejects chosen runs together, after one summary. What has a draft is left out: its review was begun, and
 * ends on its own page. Each result is told, and what failed can be tried again.
 */
export function BulkReview({ runs, reviewer, onDecide }: BulkReviewProps) {
  const { dock: words } = useLabels(dockLabels)
  const [asked, setAsked] = useState<'approve' | 'reject'>()
  const bulk = useBulkDecision(onDecide)
  if (bulk.results.length > 0) return <BulkResults {...bulk} />
  const open = runs.filter(({ state }) => state === 'open')
  if (asked)
    return (
      <BulkSummary
        key={asked}
        decision={asked}
        runs={runs}
        reviewer={reviewer}
        onCancel={() => setAsked(undefined)}
        onDecide={(decision) => {
          setAsked(undefined)
          void bulk.decide(open, decision)
        }}
      />
    )
  return (
    <div className={styles.reasons}>
      <Button size="small" disabled={open.length === 0} onClick={() => setAsked('approve')}>
        {words.approve}
      </Button>
      <Button size="small" disabled={open.length === 0} onClick={() => setAsked('reject')}>
        {words.reject}
      </Button>
    </div>
  )
}
