import { type Review, ReviewConflictError, reviewState } from 'cloudsquid-react'
import CopyIcon from 'lucide-react/icons/copy'
import HistoryIcon from 'lucide-react/icons/history'
import { Button } from '../../controls/actions/Button.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { isReviewPatchError } from '../deciding/PatchRefusal.ts'
import type { ReviewDraft } from '../ReviewDraft.ts'
import { ReviewFailure } from '../ReviewFailure.tsx'
import { ConflictChoice } from './ConflictChoice.tsx'
import { RefusedValue } from './RefusedValue.tsx'
import styles from './ReviewDock.module.css'
import type { ReviewDockProps } from './ReviewDockProps.ts'
import type { DockState } from './useDock.ts'

/** Says what stands against a decision: somebody else's, a value that changed, a failure, a draft of another tab. */
export function DockNotices(props: ReviewDockProps & { dock: DockState }) {
  const { draft, otherDrafts = [], pending, review, dock } = props
  const error = pending?.state === 'failed' ? pending.error : undefined
  // A value that changed is no other decision.
  const isConflictShown =
    error instanceof ReviewConflictError &&
    (!isReviewPatchError(error) || reviewState({ review: error.review }) !== 'awaiting')
  const isUnsent = draft?.decidedAtMs !== undefined && draft.decision !== undefined && pending === undefined
  return (
    <>
      {otherDrafts.length > 0 && <OtherDrafts {...props} otherDrafts={otherDrafts} />}
      {dock.isConflict && review && (
        <ConflictChoice
          theirs={review}
          mine={draft && toReview(draft, props.reviewer)}
          onTakeTheirs={props.onTakeTheirs}
          onSendMine={draft?.decision && (() => sendDraft(props, draft))}
        />
      )}
      {isConflictShown && pending && (
        <ConflictChoice
          theirs={error.review ?? {}}
          mine={{
            approved: pending.decision.approved,
            comment: pending.decision.comment,
            reviewed_by: pending.decision.reviewedBy,
            corrections: pending.decision.corrections,
          }}
          onTakeTheirs={props.onTakeTheirs}
          onSendMine={() => dock.again(pending)}
        />
      )}
      {isReviewPatchError(error) && <RefusedValue refusal={error.refusal} />}
      {error !== undefined && !(error instanceof ReviewConflictError) && !isReviewPatchError(error) && (
        <ReviewFailure error={error} />
      )}
      {isUnsent && !dock.isConflict && draft.decision && (
        <Unsent {...props} draft={draft} decision={draft.decision} />
      )}
    </>
  )
}

/** A decision that the page was closed over, or that another tab has taken. */
function Unsent(
  props: ReviewDockProps & { draft: ReviewDraft; decision: 'approve' | 'reject'; dock: DockState },
) {
  const { draft, decision, dock } = props
  const { unsent } = useLabels(dockLabels).dock
  return (
    <Notice
      tone="warning"
      icon={HistoryIcon}
      title={decision === 'approve' ? unsent.approved : unsent.rejected}
      actions={
        <>
          <Button size="small" onClick={() => dock.go({ decision, isNow: true })}>
            {unsent.send}
          </Button>
          <Button
            size="small"
            variant="quiet"
            onClick={() => props.onDraftChange({ ...draft, decidedAtMs: undefined })}
          >
            {unsent.takeBack}
          </Button>
        </>
      }
    />
  )
}

function OtherDrafts(props: ReviewDockProps & { otherDrafts: readonly ReviewDraft[] }) {
  const { draft, otherDrafts, onChooseDraft } = props
  const { otherDrafts: words, conflict } = useLabels(dockLabels).dock
  const say = ({ comment, corrections }: ReviewDraft) =>
    [comment.trim() || conflict.noComment, corrections && conflict.changes(corrections.done.length)]
      .filter(Boolean)
      .join(', ')
  return (
    <Notice
      tone="warning"
      icon={CopyIcon}
      role="alert"
      title={words.title(otherDrafts.length)}
      actions={
        onChooseDraft && (
          <>
            <Button size="small" onClick={() => onChooseDraft('own')}>
              {words.keepOwn}
            </Button>
            {otherDrafts.map((other, index) => (
              <Button key={`${index}.${other.comment}`} size="small" onClick={() => onChooseDraft(index)}>
                {words.takeOther}
              </Button>
            ))}
          </>
        )
      }
    >
      <dl className={styles.sides}>
        <div>
          <dt>{words.own}</dt>
          <dd dir="auto">{say(draft ?? { comment: '' })}</dd>
        </div>
        {otherDrafts.map((other, index) => (
          <div key={`${index}.${other.comment}`}>
            <dt>{words.other}</dt>
            <dd dir="auto">{say(other)}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

function sendDraft({ onDecide, reviewer }: ReviewDockProps, { decision, comment }: ReviewDraft): void {
  if (decision) onDecide({ decision, isNow: true }, { reviewer, comment: comment.trim() })
}

function toReview({ decision, comment, corrections }: ReviewDraft, reviewer: string): Review {
  return {
    comment,
    reviewed_by: reviewer,
    ...(decision && { approved: decision === 'approve' }),
    ...(corrections && { corrections: corrections.done.flatMap(({ patch }) => patch) }),
  }
}
