import { VisuallyHidden } from '../../components/feedback/VisuallyHidden.tsx'
import { Icon, type IconName } from '../../components/icon/Icon.tsx'
import { ElapsedTime } from '../../components/time/ElapsedTime.tsx'
import { appLabels } from '../../labels/appLabels.ts'
import { runLabels } from '../../labels/runLabels.ts'
import { type FollowedRun, hasEnded } from './FollowedRun.ts'
import { ListTime } from './ListTime.tsx'
import styles from './RunStateLine.module.css'

const words = appLabels.list

type Status = NonNullable<FollowedRun['status']> | 'unseen' | 'notFound' | 'unreadable'

const icons: Record<Status, IconName> = {
  pending: 'clock',
  running: 'ring',
  done: 'tickCircle',
  error: 'crossOctagon',
  unknown: 'dottedCircle',
  unseen: 'dottedCircle',
  notFound: 'barCircle',
  unreadable: 'alert',
}

const reviewIcons: Record<NonNullable<FollowedRun['review']>, IconName> = {
  awaiting: 'halfCircle',
  approved: 'tickShield',
  rejected: 'barCircle',
}

const statusWords: Record<Status, string> = {
  ...runLabels.status,
  unseen: words.unseen,
  notFound: words.notFound,
  unreadable: words.unreadable,
}

export interface RunStateProps {
  run: FollowedRun
  /** Why it cannot be read, if it cannot. */
  problem: 'notFound' | 'unreadable' | undefined
}

/** The shape of a run's status. Its word stands in the line below. */
export function RunStatusIcon({ run, problem }: RunStateProps) {
  const status = problem ?? run.status ?? 'unseen'
  return (
    <span className={styles.state} data-tone={status}>
      <Icon name={icons[status]} />
    </span>
  )
}

/** A run's state in words, and the time: its review once it is done, else its status. */
export function RunStateLine({ run, problem }: RunStateProps) {
  const status = problem ?? run.status ?? 'unseen'
  const review = problem ? undefined : run.review
  return (
    <span className={styles.line}>
      {review ? (
        <span className={styles.state} data-tone={review}>
          <VisuallyHidden>{statusWords[status]}, </VisuallyHidden>
          <Icon name={reviewIcons[review]} />
          {runLabels.reviewState[review]}
        </span>
      ) : (
        <span className={styles.state} data-tone={status}>
          {statusWords[status]}
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
