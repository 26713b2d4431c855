import { type RunClient, RunError } from 'cloudsquid-react'
import type { RunFacts, SentRequest } from './Facts.ts'
import type { RunId } from './Scenario.ts'

interface Hearer {
  onAsked: (run: RunFacts) => void
  onTurn: (run: RunFacts) => void
  onPolled: (run: RunFacts, request: SentRequest | undefined) => void
}

/**
 * Tells of each poll that begins, of each request that has its turn, and of each poll that comes to an end, and with which request; with none if it
 * was not answered, or never sent. Polls pass a signal; what a review reads before it is stored passes none, and does not
 * go into the cache.
 */
export function observePolls(
  client: RunClient,
  factsOf: (runId: RunId) => RunFacts,
  { onAsked, onTurn, onPolled }: Hearer,
): RunClient {
  return {
    ...client,
    async getRun(ref, options) {
      const runId = ref.runId as RunId
      const before = factsOf(runId).lastEnded
      if (options?.signal) onAsked(factsOf(runId))
      // What was cut off while it waited is asked for anew; where that gets no answer in time, the first tells nothing.
      let isLate = false
      const tell = async () => {
        const { lastEnded } = factsOf(runId)
        const isAnswered = !isLate && lastEnded !== before && lastEnded?.isGivenUp !== true
        // So many turns until the answer is where it is recorded; what is given up until then changes nothing.
        await Promise.resolve()
        await Promise.resolve()
        if (options?.signal && !options.signal.aborted)
          onPolled(factsOf(runId), isAnswered ? lastEnded : undefined)
      }
      try {
        return await client.getRun(ref, {
          ...options,
          onTurn(turn) {
            if (turn === 'sent') onTurn(factsOf(runId))
            options?.onTurn?.(turn)
          },
        })
      } catch (error) {
        isLate = error instanceof RunError && error.code === 'RUN-TIMEOUT'
        throw error
      } finally {
        void tell()
      }
    },
  }
}
