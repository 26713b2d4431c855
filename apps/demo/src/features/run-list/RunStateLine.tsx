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

export interface RunStateLineProps {
  run: FollowedRun
  /** Why it cannot be read, if it cannot. */
  problem: 'notFound' | 'unreadable' | undefined
}

/** One line of a run's state: its review if there is one to speak of, else its status; and the time. */
export function RunStateLine({ run, problem }: RunStateLineProps) {
  const status = problem ?? run.status ?? 'unseen'
  const review = problem ? undefined : run.review
  return (
    <span className={styles.line}>
      <span className={styles.state} data-tone={review ?? status}>
        <Icon name={review ? reviewIcons[review] : icons[status]} />
        {review ? `${statusWords[status]}, ${reviewWord(review)}` : statusWords[status]}
      </span>
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

/** In the middle of a line: "Done, awaiting review". */
function reviewWord(review: NonNullable<FollowedRun['review']>): string {
  return runLabels.reviewState[review].toLocaleLowerCase('en')
}
