import { reviewState } from 'cloudsquid-react'
import { useState } from 'react'
import SquareIcon from 'lucide-react/icons/square'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import type { DocumentIdentity } from '../../checks/roles/identifyDocument.ts'
import { Button } from '../../controls/actions/Button.tsx'
import { Badge } from '../../controls/display/Badge.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { ReviewBadge } from '../../review/ReviewBadge.tsx'
import type { RunViewProps } from '../RunViewProps.ts'
import { ConnectionStatus } from './ConnectionStatus.tsx'
import styles from './RunHeader.module.css'
import { RunProgress } from './RunProgress.tsx'
import { RunStatusBadge } from './RunStatusBadge.tsx'
import { RunTitle } from './RunTitle.tsx'

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
> & {
  titleId: string
  /** What identifies the document, as far as its data says so. */
  identity?: DocumentIdentity | undefined
  /** How many checks object to the data. */
  findingCount?: number | undefined
}

const noIdentity: DocumentIdentity = {}

/** Names a run in one line and says in another where it stands; its way so far opens from there. */
export function RunHeader(props: RunHeaderProps) {
  const { title, titleId, runRef, phase, run, connection, error, checkedAt, observed, onStop } = props
  const { identity = noIdentity, findingCount = 0, isConnectionShown = true } = props
  const { header, layout } = useLabels()
  // Nothing will come: no place is kept for it.
  const isUnread = phase === 'error' && run === undefined
  const isWatching = connection === 'live' || connection === 'reconnecting' || connection === 'held'
  // A button that was there keeps its place, or what stands beside it would move.
  const [hasWatched, setHasWatched] = useState(isWatching)
  if (isWatching && !hasWatched) setHasWatched(true)
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <RunTitle id={titleId} title={title} identity={identity} />
        <div className={styles.actions}>{props.headerActions}</div>
      </div>
      <div className={styles.standing}>
        {run && run.status !== 'done' && <RunStatusBadge run={run} />}
        {run?.status === 'done' && <ReviewBadge state={reviewState(run)} />}
        {findingCount > 0 && (
          <Badge tone="error" icon={TriangleAlertIcon}>
            {layout.findings(findingCount)}
          </Badge>
        )}
        {!isUnread && <RunProgress run={run} runRef={runRef} observed={observed} />}
        {identity.issuer !== undefined && (
          <span className={styles.file} dir="auto" title={title}>
            {title}
          </span>
        )}
        {isConnectionShown && <ConnectionStatus {...{ connection, error, checkedAt }} />}
        {hasWatched && (
          <span className={styles.stop} style={{ visibility: isWatching ? undefined : 'hidden' }}>
            <Button icon={SquareIcon} variant="quiet" size="small" isIconOnly onClick={onStop}>
              {header.stop}
            </Button>
          </span>
        )}
      </div>
    </header>
  )
}
