import { parseTimestamp, reviewState } from 'cloudsquid-react'
import { useState } from 'react'
import SquareIcon from 'lucide-react/icons/square'
import { Button } from '../../controls/actions/Button.tsx'
import { CopyButton } from '../../controls/actions/CopyButton.tsx'
import { Timestamp } from '../../controls/time/Timestamp.tsx'
import type { RunViewProps } from '../RunViewProps.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { ConnectionStatus } from './ConnectionStatus.tsx'
import { ReviewBadge } from '../../review/ReviewBadge.tsx'
import styles from './RunHeader.module.css'
import { RunStatusBadge } from './RunStatusBadge.tsx'
import { RunTimeline } from './RunTimeline.tsx'
import { RunTiming } from './RunTiming.tsx'
import { timelineSteps } from './timelineSteps.ts'

type RunHeaderProps = Pick<
  RunViewProps,
  | 'phase'
  | 'headerActions'
  | 'title'
  | 'runRef'
  | 'run'
  | 'connection'
  | 'error'
  | 'checkedAt'
  | 'observed'
  | 'isConnectionShown'
  | 'onStop'
> & { titleId: string }

/** Names a run and says where it stands: status, times, connection and its way so far. */
export function RunHeader(props: RunHeaderProps) {
  const {
    title,
    titleId,
    runRef,
    phase,
    run,
    connection,
    error,
    checkedAt,
    observed,
    onStop,
    isConnectionShown = true,
  } = props
  const { header, copy } = useLabels()
  const createdAt = parseTimestamp(run?.created_at)
  // Nothing will come: no place is kept for it.
  const isUnread = phase === 'error' && run === undefined
  const isWatching = connection === 'live' || connection === 'reconnecting' || connection === 'held'
  // A button that was there keeps its place, or the title would have more room, and all below it would move.
  const [hasWatched, setHasWatched] = useState(isWatching)
  if (isWatching && !hasWatched) setHasWatched(true)
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.title} id={titleId} dir="auto" tabIndex={-1}>
          {title}
        </h1>
        <div className={styles.actions}>
          {hasWatched && (
            <span style={{ visibility: isWatching ? undefined : 'hidden' }}>
              <Button icon={SquareIcon} variant="quiet" title={header.stop} onClick={onStop}>
                <span className={styles.stopWords}>{header.stop}</span>
              </Button>
            </span>
          )}
          {props.headerActions}
        </div>
      </div>
      {!isUnread && (
        <div className={`${styles.meta} ${styles.standing}`}>
          {run && <RunStatusBadge run={run} />}
          {run?.status === 'done' && <ReviewBadge state={reviewState(run)} />}
          <RunTiming run={run} observed={observed} />
        </div>
      )}
      <div className={styles.meta}>
        {createdAt && (
          <span>
            {header.created} <Timestamp value={createdAt} />
          </span>
        )}
        <span className={styles.id}>
          <span title={runRef.runId} dir="ltr">
            {shortId(runRef.runId)}
          </span>
          <CopyButton label={header.copyId} getText={() => runRef.runId} words={copy} />
        </span>
        {isConnectionShown && <ConnectionStatus {...{ connection, error, checkedAt }} />}
      </div>
      {!isUnread && (
        <div className={styles.timeline}>{run && <RunTimeline steps={timelineSteps(run, observed)} />}</div>
      )}
    </header>
  )
}

/** Enough of an id to tell two apart; the button beside it copies it whole. */
const shortId = (id: string) => (id.length > 13 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id)
