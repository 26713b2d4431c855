import { type Review, reviewState } from 'cloudsquid-react'
import type { MouseEvent } from 'react'
import LoaderCircleIcon from 'lucide-react/icons/loader-circle'
import { Button } from '../../controls/actions/Button.tsx'
import { Badge } from '../../controls/display/Badge.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { ReviewBadge } from '../ReviewBadge.tsx'
import { CheckAgain, type CheckAgainProps } from '../CheckAgain.tsx'
import styles from './ReviewBar.module.css'

export interface ReviewBarProps extends CheckAgainProps {
  /** The decision that there is. */
  review: Review | undefined
  isSaving: boolean
  /** Opens the form with this decision chosen; absent where no review can be given. */
  onChoose?: ((decision: 'approve' | 'reject', button: HTMLElement) => void) | undefined
}

/** Says how the review stands and leads to it, where the review itself is out of view. Nothing is sent from here. */
export function ReviewBar({ review, isSaving, onChoose, onRefresh }: ReviewBarProps) {
  const { review: words } = useLabels()
  const state = review ? reviewState({ review }) : 'awaiting'
  const who = review?.reviewed_by?.trim()
  const chooser = (decision: 'approve' | 'reject') => ({
    'aria-haspopup': 'dialog' as const,
    isBusy: isSaving,
    onClick: (event: MouseEvent<HTMLElement>) => onChoose?.(decision, event.currentTarget),
  })
  return (
    // A fieldset would hold fields of a form.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={styles.bar} role="group" aria-label={words.title}>
      <div className={styles.state}>
        {isSaving ? (
          <Badge tone="running" icon={LoaderCircleIcon}>
            {words.submitting}
          </Badge>
        ) : (
          <ReviewBadge state={state} isShort />
        )}
        {review && !isSaving && (
          <span className={styles.who}>{who ? `${words.by} ${who}` : words.nobody}</span>
        )}
      </div>
      {onChoose && (
        <div className={styles.actions}>
          <Button {...chooser('reject')}>{words.reject}</Button>
          <Button {...chooser('approve')} variant="primary">
            {words.approve}
          </Button>
        </div>
      )}
      {!onChoose && state === 'awaiting' && <CheckAgain onRefresh={onRefresh} />}
    </div>
  )
}
