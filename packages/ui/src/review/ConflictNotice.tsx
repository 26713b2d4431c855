import { parseTimestamp, type Review, reviewState } from 'cloudsquid-react'
import { useState } from 'react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../controls/actions/Button.tsx'
import { Notice } from '../controls/feedback/Notice.tsx'
import { formatTimeOfDay } from '../controls/time/formatDate.ts'
import { useUiEnvironment } from '../controls/time/UiEnvironment.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import { ReviewSummary } from './ReviewSummary.tsx'

interface ConflictNoticeProps {
  /** The review that is there by now. */
  review: Review
  onDiscard?: (() => void) | undefined
}

/** Says that somebody else has decided meanwhile, and shows their review beside the draft, which stays. */
export function ConflictNotice({ review, onDiscard }: ConflictNoticeProps) {
  const words = useLabels().review.conflict
  const environment = useUiEnvironment()
  const [isShown, setIsShown] = useState(false)
  const state = reviewState({ review })
  const date = parseTimestamp(review.review_date)
  const who = review.reviewed_by?.trim() || words.someone
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
          <Button size="small" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {isShown ? words.hideTheirs : words.showTheirs}
          </Button>
          {onDiscard && (
            <Button size="small" variant="quiet" onClick={onDiscard}>
              {words.discardDraft}
            </Button>
          )}
        </>
      }
    >
      {isShown && <ReviewSummary review={review} />}
    </Notice>
  )
}
