import { useId, useRef, useState } from 'react'
import { Announcer } from '../controls/feedback/Announcer.tsx'
import { SwapView } from '../controls/layout/SwapView.tsx'
import { useShortcut } from '../controls/shortcuts/ShortcutsProvider.tsx'
import { useChosenInView } from '../data/evidence/useChosenInView.ts'
import { LeaveWalkContext } from '../data/walk/LeaveWalk.ts'
import { DataWorkContext } from '../data/work/DataWork.ts'
import { useLabels } from '../labels/useLabels.tsx'
import { RunHeader } from './header/RunHeader.tsx'
import { RunTimeline } from './header/RunTimeline.tsx'
import { timelineSteps } from './header/timelineSteps.ts'
import { InputPanel } from './input/InputPanel.tsx'
import { ConnectionNotice } from './notices/ConnectionNotice.tsx'
import { ReasoningPanel } from './reasoning/ReasoningPanel.tsx'
import { RunAnnouncements } from './RunAnnouncements.tsx'
import { RunDockOnDemand } from './RunDockOnDemand.ts'
import { RunResult } from './RunResult.tsx'
import styles from './RunView.module.css'
import type { RunViewProps } from './RunViewProps.ts'
import { useDocumentIdentity } from './useDocumentIdentity.ts'
import { useRunWork } from './useRunWork.ts'

/**
 * Shows one run whole: its header, connection, data, review, reasoning and input. Takes plain data and asks nobody
 * for anything. Give it a `key` of the run's id, so that nothing of one run is left standing on another.
 */
export function RunView(props: RunViewProps) {
  const { phase, run, connection, error, checkedAt, files, document, onResume } = props
  const { layout: words } = useLabels()
  const [isReasoningOpen, setIsReasoningOpen] = useState(false)
  const reasoningRef = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  const articleRef = useRef<HTMLElement>(null)
  const dockRef = useRef<HTMLDivElement>(null)
  useChosenInView(articleRef)
  const isUnread = phase === 'error' && run === undefined
  const hasReasoning = run?.reasoning !== undefined && run.reasoning.trim() !== ''
  const work = useRunWork(props)
  const data = work?.data ?? run?.data
  const identity = useDocumentIdentity(data)
  const isFinal = run?.status === 'done' || run?.status === 'error'
  useShortcut('toggleReasoning', () => {
    setIsReasoningOpen(!isReasoningOpen)
    reasoningRef.current?.focus()
  })
  const readReasoning = () => {
    setIsReasoningOpen(true)
    reasoningRef.current?.focus()
  }
  const content = (
    <DataWorkContext value={work}>
      <div className={styles.data}>
        <LeaveWalkContext value={() => dockRef.current?.querySelector('section')?.focus()}>
          <RunResult {...props} onReadReasoning={hasReasoning ? readReasoning : undefined} />
        </LeaveWalkContext>
      </div>
      {props.reviewFoot && (
        // What comes with the end is new there, and has not moved up from below the place of the data.
        <div className={styles.review} key={`review ${isFinal}`}>
          {props.reviewFoot}
        </div>
      )}
      {!isUnread && (
        <div className={styles.details} key={`details ${isFinal}`}>
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
      {run && (
        <div className={styles.history}>
          <RunTimeline steps={timelineSteps(run, props.observed)} />
        </div>
      )}
    </DataWorkContext>
  )
  return (
    <Announcer>
      <RunAnnouncements phase={phase} run={run} connection={connection} error={error} checkedAt={checkedAt} />
      <article ref={articleRef} className={styles.root} aria-labelledby={titleId} data-phase={phase}>
        <div className={styles.top}>
          <RunHeader {...props} titleId={titleId} identity={identity} findingCount={work?.findings.length} />
        </div>
        {!isUnread && (
          <div className={styles.notice}>
            <ConnectionNotice
              connection={connection}
              error={error}
              checkedAt={checkedAt}
              onResume={onResume}
            />
          </div>
        )}
        {document ? (
          <SwapView
            label={words.swap}
            firstName={words.data}
            secondName={words.document}
            isSecondShown={document.isShown}
            onSwap={document.onShownChange}
            first={content}
            second={<div className={styles.document}>{document.children}</div>}
          />
        ) : (
          <div className={styles.content}>{content}</div>
        )}
        <DataWorkContext value={work}>
          <RunDockOnDemand {...props} dockRef={dockRef} />
        </DataWorkContext>
      </article>
    </Announcer>
  )
}
