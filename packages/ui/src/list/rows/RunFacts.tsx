import { ElapsedTime } from '../../controls/time/ElapsedTime.tsx'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { runListLabels } from '../../labels/en/runListLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { type FollowedRun, hasEnded } from '../FollowedRun.ts'
import { ListTime } from './ListTime.tsx'
import { daysUntil } from './daysUntil.ts'
import { formatAmount } from './formatAmount.ts'

/** What is to be paid, with its currency. */
export function RunAmount({ run: { summary } }: { run: FollowedRun }) {
  const { locale } = useUiEnvironment()
  if (summary?.amount === undefined) return null
  return <>{formatAmount(summary.amount, summary.currency, locale)}</>
}

/** When it is due, as long as nobody has decided; else how old it is. */
export function RunTime({ run }: { run: FollowedRun }) {
  const { now, timeZone } = useUiEnvironment()
  const words = useLabels(runListLabels).runList
  const { dueDate } = run.summary ?? {}
  if (dueDate !== undefined && run.review === 'awaiting') {
    const days = daysUntil(dueDate, new Date(now()), timeZone)
    return <time dateTime={dueDate}>{words.due(days)}</time>
  }
  return hasEnded(run) ? <ListTime atMs={run.addedAtMs} /> : <ElapsedTime from={new Date(run.addedAtMs)} />
}
