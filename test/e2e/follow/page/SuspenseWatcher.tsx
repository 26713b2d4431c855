import { useSuspenseRun } from 'cloudsquid-react'
import { useLayoutEffect } from 'react'
import { recordOf } from './FollowRecord.ts'
import type { WatcherSetup } from './FollowSetup.ts'

/** Follows a run by `useSuspenseRun`, shows how it goes and writes it down. */
export function SuspenseWatcher({ setup }: { setup: WatcherSetup }) {
  const { name, ref, options } = setup
  if (!ref) throw new Error('A watcher that suspends needs a run.')
  const { phase, connection, error, run } = useSuspenseRun(ref, options)
  useLayoutEffect(() => {
    recordOf(name).shown.push({ phase, connection, errorCode: error?.code, data: run.data })
  })
  return (
    <p>
      {name}: {phase} {connection}
    </p>
  )
}
