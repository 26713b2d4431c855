import { createRunClient } from 'cloudsquid-react'
import { readInWorker } from 'cloudsquid-react/worker'
// The step of every poll, which hooks take too.
import { recordAnswer, startWatch } from '../../packages/hooks/src/polling/watch.ts'

declare global {
  /** Reads these answers of one run, one after the other; tells of each its longest task and how long it took, in milliseconds. */
  var readAnswers: (paths: string[], inWorker: boolean) => Promise<{ longestMs: number; ms: number }[]>
}

const ref = { projectName: 'p', tableId: '00000000-0000-4000-8000-000000000001', runId: 'r' }

/** Until the browser has told of the tasks that are over. */
const settle = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 300))

globalThis.readAnswers = async (paths, inWorker) => {
  const largeAnswers = inWorker ? readInWorker() : undefined
  let path = ''
  const client = createRunClient({ baseUrl: '/', fetch: () => fetch(path), largeAnswers })
  let longestMs = 0
  const watching = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration)
  })
  watching.observe({ type: 'longtask' })
  let watch = startWatch()
  const measured: { longestMs: number; ms: number }[] = []
  for (const next of paths) {
    path = next
    await settle()
    longestMs = 0
    const from = performance.now()
    watch = recordAnswer(watch, await client.getRun(ref, { known: watch.run }), Date.now())
    const ms = performance.now() - from
    await settle()
    measured.push({ longestMs, ms })
  }
  watching.disconnect()
  largeAnswers?.close()
  return measured
}
