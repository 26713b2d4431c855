import CircleCheckIcon from 'lucide-react/icons/circle-check'
import CircleDashedIcon from 'lucide-react/icons/circle-dashed'
import CircleMinusIcon from 'lucide-react/icons/circle-minus'
import ClockIcon from 'lucide-react/icons/clock'
import ContrastIcon from 'lucide-react/icons/contrast'
import LoaderCircleIcon from 'lucide-react/icons/loader-circle'
import OctagonXIcon from 'lucide-react/icons/octagon-x'
import ShieldCheckIcon from 'lucide-react/icons/shield-check'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { VisuallyHidden } from '../controls/feedback/VisuallyHidden.tsx'
import { Icon, type IconDrawing } from '../controls/icon/Icon.tsx'
import { ElapsedTime } from '../controls/time/ElapsedTime.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import type { Labels } from '../labels/Labels.ts'
import { type FollowedRun, hasEnded, type ReadProblem } from './FollowedRun.ts'
import { ListTime } from './ListTime.tsx'
import styles from './RunStateLine.module.css'

type Status = NonNullable<FollowedRun['status']> | 'unseen' | 'notFound' | 'unreadable'

const icons: Record<Status, IconDrawing> = {
  pending: ClockIcon,
  running: LoaderCircleIcon,
  done: CircleCheckIcon,
  error: OctagonXIcon,
  unknown: CircleDashedIcon,
  unseen: CircleDashedIcon,
  notFound: CircleMinusIcon,
  unreadable: TriangleAlertIcon,
}

const reviewIcons: Record<NonNullable<FollowedRun['review']>, IconDrawing> = {
  awaiting: ContrastIcon,
  approved: ShieldCheckIcon,
  rejected: CircleMinusIcon,
}

function statusWord(state: Status, { status, runList }: Labels): string {
  if (state === 'unseen' || state === 'notFound' || state === 'unreadable') return runList[state]
  return status[state]
}

export interface RunStateProps {
  run: FollowedRun
  /** Why it cannot be read, if it cannot. */
  problem: ReadProblem | undefined
}

/** The shape of a run's status. Its word stands in the line below. */
export function RunStatusIcon({ run, problem }: RunStateProps) {
  const status = problem ?? run.status ?? 'unseen'
  return (
    <span className={styles.state} data-tone={status}>
      <Icon drawing={icons[status]} />
    </span>
  )
}

/** A run's state in words, and the time: its review once it is done, else its status. */
export function RunStateLine({ run, problem }: RunStateProps) {
  const labels = useLabels()
  const status = problem ?? run.status ?? 'unseen'
  const word = statusWord(status, labels)
  const review = problem ? undefined : run.review
  return (
    <span className={styles.line}>
      {review ? (
        <span className={styles.state} data-tone={review}>
          <VisuallyHidden>{word}, </VisuallyHidden>
          <Icon drawing={reviewIcons[review]} />
          {labels.reviewState[review]}
        </span>
      ) : (
        <span className={styles.state} data-tone={status}>
          {word}
        </span>
      )}
      <span className={styles.time}>
        {hasEnded(run) || problem ? (
          <ListTime atMs={run.addedAtMs} />
        ) : (
          <ElapsedTime from={new Date(run.addedAtMs)} />
        )}
      </span>
    </span>
  )
}
