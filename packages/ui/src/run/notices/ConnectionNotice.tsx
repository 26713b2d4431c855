import { type Connection, type RunError, RunHttpError } from 'cloudsquid-react'
import PauseIcon from 'lucide-react/icons/pause'
import RefreshCwIcon from 'lucide-react/icons/refresh-cw'
import SquareIcon from 'lucide-react/icons/square'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import WifiOffIcon from 'lucide-react/icons/wifi-off'
import { Button } from '../../controls/actions/Button.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { formatTimeOfDay } from '../../controls/time/formatDate.ts'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { isNotYetThere } from '../isNotYetThere.ts'
import { readFailureWords } from './readFailureWords.ts'

interface ConnectionNoticeProps {
  connection: Connection
  error: RunError | null
  /** When the data that is shown came. */
  checkedAt?: Date | undefined
  onResume: () => void
}

/** Says that what is shown is not live, how old it is and what to do; nothing while all is well. */
export function ConnectionNotice({ connection, error, checkedAt, onResume }: ConnectionNoticeProps) {
  const labels = useLabels()
  const environment = useUiEnvironment()
  const { notice } = labels
  const age = checkedAt ? notice.showingFrom(formatTimeOfDay(checkedAt, environment)) : notice.nothingYet
  switch (connection) {
    case 'live':
    case 'held':
    case 'paused':
    case 'settled':
      return null
    case 'reconnecting': {
      // What is shown is old, and a poll is on its way: nothing is lost yet.
      if (!error || isNotYetThere(error, checkedAt)) return null
      const waitMs = error instanceof RunHttpError ? error.retryAfterMs : undefined
      const next = waitMs === undefined ? notice.tryingAgain : notice.nextUpdateIn(Math.ceil(waitMs / 1000))
      const title = error.code === 'RUN-429' ? notice.tooMany : notice.lost
      return <Notice tone="warning" icon={RefreshCwIcon} title={title} body={`${age} ${next}`} />
    }
    case 'offline':
      return (
        <Notice
          tone="warning"
          icon={WifiOffIcon}
          title={notice.offline}
          body={`${age} ${notice.goesOnAlone}`}
        />
      )
    case 'expired':
      return (
        <Notice
          tone="neutral"
          icon={PauseIcon}
          title={notice.expired}
          body={`${notice.expiredBody} ${age}`}
          actions={<Button onClick={onResume}>{notice.keepWatching}</Button>}
        />
      )
    case 'stopped': {
      const [title, body] = error ? readFailureWords(error, labels) : []
      return (
        <Notice
          tone={error ? 'error' : 'neutral'}
          icon={error ? TriangleAlertIcon : SquareIcon}
          title={title ? `${notice.stopped} ${title}` : notice.stoppedByUser}
          body={`${body ?? notice.runGoesOn} ${age}`}
          actions={<Button onClick={onResume}>{error ? notice.tryAgain : notice.watchAgain}</Button>}
        />
      )
    }
  }
}
