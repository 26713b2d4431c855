import { useId, useRef, useState } from 'react'
import { Announcer } from '../controls/feedback/Announcer.tsx'
import { lazyPart } from '../controls/lazyPart.tsx'
import { useShortcut } from '../controls/shortcuts/ShortcutsProvider.tsx'
import { useChosenInView } from '../data/evidence/useChosenInView.ts'
import { RunHeader } from './header/RunHeader.tsx'
import { InputPanel } from './input/InputPanel.tsx'
import { ConnectionNotice } from './notices/ConnectionNotice.tsx'
import { ReasoningPanel } from './reasoning/ReasoningPanel.tsx'
import { ReviewBar } from '../review/bar/ReviewBar.tsx'
import { ReviewPanel } from '../review/ReviewPanel.tsx'
import { useReviewProgress } from '../review/useReviewProgress.ts'
import { useReviewSheet } from '../review/bar/useReviewSheet.ts'
import { RunAnnouncements } from './RunAnnouncements.tsx'
import { RunResult } from './RunResult.tsx'
import styles from './RunView.module.css'
import type { RunViewProps } from './RunViewProps.ts'

// Only where the review has no room beside the data, and only once it is to be given.
const ReviewSheet = lazyPart(async () => (await import('../review/bar/ReviewSheet.tsx')).ReviewSheet)

/**
 * Shows one run whole: its header, connection, data, review, reasoning and input. Takes plain data and asks nobody
 * for anything. Give it a `key` of the run's id, so that nothing of one run is left standing on another.
 */
export function RunView(props: RunViewProps) {
  const { phase, run, connection, error, checkedAt, files, review, onRefresh, onResume } = props
  const [isReasoningOpen, setIsReasoningOpen] = useState(false)
  const reasoningRef = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  const articleRef = useRef<HTMLElement>(null)
  useChosenInView(articleRef)
  const isUnread = phase === 'error' && run === undefined
  const hasReasoning = run?.reasoning !== undefined && run.reasoning.trim() !== ''
  const progress = useReviewProgress({ ...review, run })
  const sheet = useReviewSheet(progress, ReviewSheet.preload)
  const { isBarAway, opened, open, barRef, cardRef, titleRef, formBoxRef } = sheet
  const isFinal = run?.status === 'done' || run?.status === 'error'
  useShortcut('toggleReasoning', () => {
    setIsReasoningOpen(!isReasoningOpen)
    reasoningRef.current?.focus()
  })
  const readReasoning = () => {
    setIsReasoningOpen(true)
    reasoningRef.current?.focus()
  }
  return (
    <Announcer>
      <RunAnnouncements phase={phase} run={run} connection={connection} error={error} checkedAt={checkedAt} />
      <article ref={articleRef} className={styles.root} aria-labelledby={titleId} data-phase={phase}>
        <div className={styles.layout}>
          <div className={styles.top}>
            <RunHeader {...props} titleId={titleId} />
            {!isUnread && (
              <ConnectionNotice
                connection={connection}
                error={error}
                checkedAt={checkedAt}
                onResume={onResume}
              />
            )}
          </div>
          <div className={styles.data}>
            <RunResult {...props} onReadReasoning={hasReasoning ? readReasoning : undefined} />
          </div>
          <aside className={styles.review}>
            <div className={styles.sticky}>
              <ReviewPanel
                progress={progress}
                phase={phase}
                run={run}
                checkedAt={checkedAt}
                onRefresh={onRefresh}
                cardRef={cardRef}
                titleRef={titleRef}
                formBoxRef={formBoxRef}
                freeHeightPx={opened?.formHeightPx}
              />
              {props.reviewFoot}
            </div>
          </aside>
          {!isUnread && (
            <div className={styles.details}>
              <ReasoningPanel
                text={run?.reasoning}
                isWaiting={!isFinal}
                isOpen={isReasoningOpen}
                onOpenChange={setIsReasoningOpen}
                triggerRef={reasoningRef}
              />
              <InputPanel
                files={files}
                data={run?.input?.data}
                isKnown={run?.input !== undefined}
                onRenewLink={props.onRenewLink}
              />
            </div>
          )}
        </div>
        {run?.status === 'done' && (
          <div className={styles.bar} ref={barRef} data-away={isBarAway ? '' : undefined}>
            <ReviewBar
              review={progress.review}
              isSaving={progress.form.isSubmitting}
              onChoose={progress.isFormOpen ? open : undefined}
              onRefresh={onRefresh}
            />
          </div>
        )}
        {sheet.isLoaded && <ReviewSheet progress={progress} sheet={sheet} />}
      </article>
    </Announcer>
  )
}
