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
      // What was answered meanwhile was of another poll: one that was cut off while it waited, or whoever took the answer of
      // another tab and left.
      let hasNoAnswer = false
      const tell = async () => {
        const { lastEnded } = factsOf(runId)
        const isAnswered = !hasNoAnswer && lastEnded !== before && lastEnded?.isGivenUp !== true
        // So many turns until the answer is where it is recorded; what is given up until then changes nothing.
        await Promise.resolve()
        await Promise.resolve()
        if (options?.signal && !options.signal.aborted)
          onPolled(factsOf(runId), isAnswered ? lastEnded : undefined)
      }
      try {
        return await client.getRun(ref, {
          ...options,
          onTurn(turn, isLong) {
            if (turn === 'sent') onTurn(factsOf(runId))
            options?.onTurn?.(turn, isLong)
          },
        })
      } catch (error) {
        hasNoAnswer = error instanceof RunError && ['RUN-TIMEOUT', 'RUN-HEADERS'].includes(error.code)
        throw error
      } finally {
        void tell()
      }
    },
  }
}
