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
  /** Whether it waits for a change. */
  isLong: boolean
}

/** Of so many turns one is that of whoever waits longest, so that each gets its turn whatever else comes in. */
const turnsOfAll = 4

/** What takes longer hangs, as far as others wait for it. */
export const hangsAfterMs = 5_000

/**
 * Tells which requests may go: not those of keys whose last request was not answered in time (`hanging`) while what hangs
 * takes up half of the places. The others are for those that answer. One of them may always be under way.
 */
export function leaveRoom(pool: {
  inFlight: Iterable<Sending>
  hanging: Set<string>
  maxInFlight: number
  now: number
}): (request: QueuedRequest) => boolean {
  const { hanging, now } = pool
  const stuck = [...(hanging.size > 0 ? pool.inFlight : [])].filter(
    ({ key, sentAt, isLong }) => hanging.has(key) || (!isLong && now - sentAt >= hangsAfterMs),
  )
  const isFull = stuck.length >= Math.floor(pool.maxInFlight / 2) && stuck.some(({ key }) => hanging.has(key))
  return ({ key, readyAt }) => readyAt <= now && !(isFull && hanging.has(key))
}

/** What waits, in the order in which it was joined; and the same by rank, so that a turn need not look at all of it. */
export interface Queue<TRequest> {
  all: Set<TRequest>
  ranks: Map<number, Set<TRequest>>
}

export function joinQueue<TRequest extends QueuedRequest>(queue: Queue<TRequest>, request: TRequest): void {
  const rank = rankOf(request)
  queue.all.add(request)
  queue.ranks.set(rank, (queue.ranks.get(rank) ?? new Set()).add(request))
}

export function leaveQueue<TRequest extends QueuedRequest>(queue: Queue<TRequest>, request: TRequest): void {
  const rank = rankOf(request)
  const equals = queue.ranks.get(rank)
  queue.all.delete(request)
  if (equals?.delete(request) && equals.size === 0) queue.ranks.delete(rank)
}

/**
 * Picks the request that goes next.
 *
 * What is looked at goes first; of that, what has nothing to show yet; of that, what was joined last, as somebody has
 * just begun it. What comes within one second is one list, which is read from its top. All others go in the order in
 * which they wait.
 */
export function pickNext<TRequest extends QueuedRequest>(
  { all, ranks }: Queue<TRequest>,
  turn: number,
  mayGo: (request: TRequest) => boolean,
): TRequest | undefined {
  if (turn % turnsOfAll !== 0)
    // React Native and older browsers have no `toSorted`, and the list is new.
    // oxlint-disable-next-line unicorn/no-array-sort
    for (const rank of [...ranks.keys()].sort((one, other) => other - one))
      for (const request of ranks.get(rank)!) if (mayGo(request) && request.isVisible()) return request
  for (const request of all) if (mayGo(request)) return request
  return undefined
}

/** How early a request goes if it is looked at, the greatest number first. */
function rankOf({ isFirst, queuedAt }: QueuedRequest): number {
  return isFirst ? Math.floor(queuedAt / 1_000) : -1
}
