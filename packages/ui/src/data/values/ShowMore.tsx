import { Button } from '../../controls/actions/Button.tsx'
import { useLabels } from '../../labels/useLabels.tsx'

interface ShowMoreProps {
  shown: number
  total: number
  /** How many one press adds. */
  step: number
  onShowMore: (shown: number) => void
}

/** Offers the next ones of a long list; nothing when all are shown. */
export function ShowMore({ shown, total, step, onShowMore }: ShowMoreProps) {
  const { data } = useLabels()
  const left = total - shown
  if (left <= 0) return null
  return (
    <Button variant="quiet" size="small" onClick={() => onShowMore(shown + step)}>
      {data.showMore(Math.min(step, left), left)}
    </Button>
  )
}
