import CircleCheckIcon from 'lucide-react/icons/circle-check'
import CircleDashedIcon from 'lucide-react/icons/circle-dashed'
import CircleMinusIcon from 'lucide-react/icons/circle-minus'
import ClockIcon from 'lucide-react/icons/clock'
import ContrastIcon from 'lucide-react/icons/contrast'
import LoaderCircleIcon from 'lucide-react/icons/loader-circle'
import OctagonXIcon from 'lucide-react/icons/octagon-x'
import ShieldCheckIcon from 'lucide-react/icons/shield-check'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Icon, type IconDrawing } from '../../controls/icon/Icon.tsx'
import type { Labels } from '../../labels/Labels.ts'
import type { FollowedRun, ReadProblem } from '../FollowedRun.ts'
import styles from './RunStateIcon.module.css'

type State = NonNullable<FollowedRun['status']> | NonNullable<FollowedRun['review']> | ReadProblem | 'unseen'

const icons: Record<State, IconDrawing> = {
  pending: ClockIcon,
  running: LoaderCircleIcon,
  done: CircleCheckIcon,
  error: OctagonXIcon,
  unknown: CircleDashedIcon,
  unseen: CircleDashedIcon,
  notFound: CircleMinusIcon,
  unreadable: TriangleAlertIcon,
  awaiting: ContrastIcon,
  approved: ShieldCheckIcon,
  rejected: CircleMinusIcon,
}

/** Where a run stands, for its icon and its word: its review once it is done, else its status. */
export function shownState(run: FollowedRun, problem: ReadProblem | undefined): State {
  return problem ?? run.review ?? run.status ?? 'unseen'
}

/** The word of a state. */
export function stateWord(
  state: State,
  { status, runList, reviewState }: Pick<Labels, 'status' | 'runList' | 'reviewState'>,
): string {
  switch (state) {
    case 'unseen':
    case 'notFound':
    case 'unreadable':
      return runList[state]
    case 'awaiting':
    case 'approved':
    case 'rejected':
      return reviewState[state]
    default:
      return status[state]
  }
}

/** The shape of a run's state. Its word stands beside it, or is said. */
export function RunStateIcon({ state }: { state: State }) {
  return (
    <span className={styles.state} data-tone={state}>
      <Icon drawing={icons[state]} />
    </span>
  )
}
