import type { ReviewState } from 'cloudsquid-react'
import CircleMinusIcon from 'lucide-react/icons/circle-minus'
import ContrastIcon from 'lucide-react/icons/contrast'
import ShieldCheckIcon from 'lucide-react/icons/shield-check'
import { Badge, type BadgeProps } from '../controls/display/Badge.tsx'
import { useLabels } from '../labels/useLabels.tsx'

const looks: Record<ReviewState, Pick<BadgeProps, 'tone' | 'icon'>> = {
  awaiting: { tone: 'await', icon: ContrastIcon },
  // The only solid chip: Done and Approved are both green, and must not be taken for each other.
  approved: { tone: 'solid', icon: ShieldCheckIcon },
  rejected: { tone: 'error', icon: CircleMinusIcon },
}

interface ReviewBadgeProps {
  state: ReviewState
  /** Whether what stands around it says already that this is about the review. */
  isShort?: boolean
}

/** Shows what a review amounts to. */
export function ReviewBadge({ state, isShort = false }: ReviewBadgeProps) {
  const { reviewState, review } = useLabels()
  return (
    <Badge {...looks[state]} data-review={state}>
      {isShort ? review.shortState[state] : reviewState[state]}
    </Badge>
  )
}
