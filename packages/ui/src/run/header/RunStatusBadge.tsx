import type { Run, RunStatus } from 'cloudsquid-react'
import CircleCheckIcon from 'lucide-react/icons/circle-check'
import CircleDashedIcon from 'lucide-react/icons/circle-dashed'
import ClockIcon from 'lucide-react/icons/clock'
import LoaderCircleIcon from 'lucide-react/icons/loader-circle'
import OctagonXIcon from 'lucide-react/icons/octagon-x'
import { Badge, type BadgeProps } from '../../controls/display/Badge.tsx'
import { useLabels } from '../../labels/useLabels.tsx'

const looks: Record<RunStatus | 'unknown', Pick<BadgeProps, 'tone' | 'icon'>> = {
  pending: { tone: 'pending', icon: ClockIcon },
  running: { tone: 'running', icon: LoaderCircleIcon },
  done: { tone: 'done', icon: CircleCheckIcon },
  error: { tone: 'error', icon: OctagonXIcon },
  unknown: { tone: 'pending', icon: CircleDashedIcon },
}

/** Shows a run's status. One that this version does not know is shown by its own word, without judging it. */
export function RunStatusBadge({ run }: { run: Pick<Run, 'status'> & { rawStatus?: unknown } }) {
  const { status } = useLabels()
  const raw =
    typeof run.rawStatus === 'string' && run.rawStatus.trim() !== '' ? run.rawStatus : status.unknown
  return (
    <Badge {...looks[run.status]} data-status={run.status}>
      {run.status === 'unknown' ? raw : status[run.status]}
    </Badge>
  )
}
