import { type RunClient, RunError } from 'cloudsquid-react'
import type { RunId } from './Scenario.ts'

/**
 * Tells of each poll that comes to an end, and whether it was answered at all. Polls pass a signal; what a review reads
 * before it is stored passes none, and does not go into the cache.
 */
export function observePolls(
  client: RunClient,
  onPolled: (runId: RunId, wasAnswered: boolean) => void,
): RunClient {
  return {
    ...client,
    async getRun(ref, options) {
      const tell = (error?: unknown) => {
        const hasTimedOut = error instanceof RunError && error.code === 'RUN-TIMEOUT'
        if (options?.signal && !options.signal.aborted) onPolled(ref.runId as RunId, !hasTimedOut)
      }
      try {
        const answer = await client.getRun(ref, options)
        tell()
        return answer
      } catch (error) {
        tell(error)
        throw error
      }
    },
  }
}
