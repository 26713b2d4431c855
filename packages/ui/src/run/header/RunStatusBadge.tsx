import type { Run, RunStatus } from 'cloudsquid-react'
import { Badge, type BadgeProps } from '../../controls/display/Badge.tsx'
import { useLabels } from '../../labels/useLabels.tsx'

const looks: Record<RunStatus | 'unknown', Pick<BadgeProps, 'tone' | 'icon'>> = {
  pending: { tone: 'pending', icon: 'clock' },
  running: { tone: 'running', icon: 'ring' },
  done: { tone: 'done', icon: 'tickCircle' },
  error: { tone: 'error', icon: 'crossOctagon' },
  unknown: { tone: 'pending', icon: 'dottedCircle' },
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
