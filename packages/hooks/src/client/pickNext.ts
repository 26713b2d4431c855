/** A request that waits for its turn. */
export interface QueuedRequest {
  key: string
  /** Whether somebody looks at what it is for: rows scroll while their requests wait. */
  isVisible: () => boolean
  /** Whether nothing was asked for this key before. */
  isFirst: boolean
  /** When it joined the queue, in milliseconds. */
  queuedAt: number
  /** Before then it may not go. */
  readyAt: number
}

/** One request that was sent. */
export interface Sending {
  key: string
  /** In milliseconds. */
  sentAt: number
  controller: AbortController
}

/** Of so many turns one is that of whoever waits longest, so that each gets its turn whatever else comes in. */
const turnsOfAll = 4

const hangsAfterMs = 5_000

/**
 * Leaves out of a queue the keys whose last request was not answered in time (`hanging`) while what hangs takes up half
 * of the places: the others are for those that answer. One of them may always be under way.
 */
export function leaveRoom<TRequest extends QueuedRequest>(
  queue: Iterable<TRequest>,
  pool: { inFlight: Iterable<Sending>; hanging: Set<string>; maxInFlight: number; now: number },
): Iterable<TRequest> {
  const { hanging, now } = pool
  const stuck = [...pool.inFlight].filter(
    ({ key, sentAt }) => hanging.has(key) || now - sentAt >= hangsAfterMs,
  )
  const isFull = stuck.length >= Math.floor(pool.maxInFlight / 2) && stuck.some(({ key }) => hanging.has(key))
  return isFull ? [...queue].filter(({ key }) => !hanging.has(key)) : queue
}

/**
 * Picks the request that goes next; a queue is in the order in which it was joined.
 *
 * What is looked at goes first; of that, what has nothing to show yet; of that, what was joined last, as somebody has
 * just begun it. What comes within one second is one list, which is read from its top. All others go in the order in
 * which they wait.
 */
export function pickNext<TRequest extends QueuedRequest>(
  queue: Iterable<TRequest>,
  turn: number,
  now: number,
): TRequest | undefined {
  let best: TRequest | undefined
  let bestRank = -1
  for (const request of queue) {
    if (request.readyAt > now) continue
    if (turn % turnsOfAll === 0) return request
    const rank = rankOf(request)
    if (rank > bestRank) [best, bestRank] = [request, rank]
  }
  return best
}

/** How early a request goes, the greatest number first. */
function rankOf({ isVisible, isFirst, queuedAt }: QueuedRequest): number {
  if (!isVisible()) return 0
  return isFirst ? 2 + Math.floor(queuedAt / 1_000) : 1
}
