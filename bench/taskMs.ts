import type { CDPSession } from 'playwright'

/** How long a page's main thread has worked since the browser began to count, in milliseconds. */
export async function taskMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
}
