import { parseTimestamp, type Review, reviewState } from 'cloudsquid-react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../../controls/actions/Button.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { formatTimeOfDay } from '../../controls/time/formatDate.ts'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { ReviewBadge } from '../ReviewBadge.tsx'
import styles from './ReviewDock.module.css'

interface ConflictChoiceProps {
  /** The review that is there by now. */
  theirs: Review
  mine: Review | undefined
  onTakeTheirs: () => void
  /** Absent while nothing is decided. */
  onSendMine?: (() => void) | undefined
}

/** Says that somebody else has decided meanwhile, and shows both decisions; neither is lost until one is chosen. */
export function ConflictChoice({ theirs, mine, onTakeTheirs, onSendMine }: ConflictChoiceProps) {
  const { review, dock } = useLabels(dockLabels)
  const { conflict: words } = review
  const environment = useUiEnvironment()
  const state = reviewState({ review: theirs })
  const date = parseTimestamp(theirs.review_date)
  const who = theirs.reviewed_by?.trim() || words.someone
  const time = date && formatTimeOfDay(date, environment)
  const title = () => {
    if (state === 'awaiting') return words.undecided
    return time === undefined ? words[state](who) : words[`${state}At`](who, time)
  }
  return (
    <Notice
      tone="warning"
      icon={TriangleAlertIcon}
      role="alert"
      title={title()}
      body={words.body}
      actions={
        <>
          <Button size="small" onClick={onTakeTheirs}>
            {dock.conflict.takeTheirs}
          </Button>
          {onSendMine && (
            <Button size="small" onClick={onSendMine}>
              {dock.conflict.sendMine}
            </Button>
          )}
        </>
      }
    >
      <dl className={styles.sides}>
        <Side name={dock.conflict.theirs} review={theirs} />
        {mine && <Side name={dock.conflict.mine} review={mine} />}
      </dl>
    </Notice>
  )
}

function Side({ name, review }: { name: string; review: Review }) {
  const { conflict } = useLabels(dockLabels).dock
  const changes = review.corrections?.filter(({ op }) => op !== 'test').length ?? 0
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {review.approved !== undefined && (
          <ReviewBadge state={review.approved ? 'approved' : 'rejected'} isShort />
        )}
        <span dir="auto">{review.comment?.trim() || conflict.noComment}</span>
        {changes > 0 && <span className={styles.muted}>{conflict.changes(changes)}</span>}
      </dd>
    </div>
  )
}
