import { useRun } from 'cloudsquid-react'
import { useEffect, useLayoutEffect, useState } from 'react'
import type { WatcherSetup } from './FollowSetup.ts'
import { recordOf } from './FollowRecord.ts'

/** Follows a run, shows how it goes and writes it down. */
export function Watcher({ setup }: { setup: WatcherSetup }) {
  const { name, ref, options } = setup
  useEachFrame(setup.rendersEachFrame === true)
  const result = useRun(ref && { ...ref }, {
    ...options,
    onStatusChange: (run, previous) =>
      recordOf(name).told.push(`${previous?.status ?? 'first'} > ${run.status}`),
    onSettled: (run) => recordOf(name).told.push(`settled ${run.status}`),
  })
  const { phase, connection, error, run } = result
  useLayoutEffect(() => {
    const record = recordOf(name)
    record.result = result
    record.shown.push({ phase, connection, errorCode: error?.code, data: run?.data })
  })
  return (
    <p>
      {name}: {phase} {connection}
    </p>
  )
}

function useEachFrame(isOn: boolean): void {
  const [, setFrame] = useState(0)
  useEffect(() => {
    if (!isOn) return
    const render = (frame: number) => {
      setFrame(frame)
      request = requestAnimationFrame(render)
    }
    let request = requestAnimationFrame(render)
    return () => cancelAnimationFrame(request)
  }, [isOn])
}
