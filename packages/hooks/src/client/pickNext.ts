/** A request that waits for its turn. */
export interface QueuedRequest {
  /** Whether somebody looks at what it is for, just now: rows scroll while their requests wait. */
  isVisible: () => boolean
  /** Whether nothing was asked for this key before. */
  isFirst: boolean
  /** When it joined the queue, in milliseconds. */
  queuedAt: number
}

/** Of so many turns one is that of whoever waits longest, so that each gets its turn whatever else comes in. */
const turnsOfAll = 4

/**
 * Picks the request that goes next; a queue is in the order in which it was joined.
 *
 * What is looked at goes first; of that, what has nothing to show yet; of that, what was joined last, as somebody has
 * just begun it. What comes within one second is one list, which is read from its top. All others go in the order in
 * which they wait.
 */
export function pickNext<TRequest extends QueuedRequest>(queue: readonly TRequest[], turn: number): TRequest {
  let [best] = queue as readonly [TRequest]
  if (turn % turnsOfAll === 0) return best
  let bestRank = rankOf(best)
  for (const request of queue) {
    const rank = rankOf(request)
    if (rank > bestRank) [best, bestRank] = [request, rank]
  }
  return best
}

function rankOf({ isVisible, isFirst, queuedAt }: QueuedRequest): number {
  if (!isVisible()) return 0
  return isFirst ? 2 + Math.floor(queuedAt / 1_000) : 1
}
