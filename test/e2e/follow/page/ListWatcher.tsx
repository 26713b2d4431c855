import { useRuns } from 'cloudsquid-react'
import { useLayoutEffect } from 'react'
import { recordOf } from './FollowRecord.ts'
import type { WatcherSetup } from './FollowSetup.ts'

/** Follows many runs, and writes down each as it comes to the screen, in the order of the list. */
export function ListWatcher({ setup }: { setup: WatcherSetup }) {
  const { name, refs, options } = setup
  const { isVisible: _isVisible, ...listOptions } = options ?? {}
  const { runs, phase } = useRuns(refs, listOptions)
  useLayoutEffect(() => {
    for (const [index, { phase, connection, error, run }] of runs.entries())
      recordOf(`${name} ${index}`).shown.push({ phase, connection, errorCode: error?.code, data: run?.data })
  })
  return (
    <p>
      {name}: {phase}
    </p>
  )
}
