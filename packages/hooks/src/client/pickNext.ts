export interface QueuedRequest {
  key: string
  isVisible: boolean
  /** Whether nothing was read for this key before. */
  isFirst: boolean
  /** Grows with each request that joins the queue. */
  order: number
  /** When it joined the queue, in milliseconds. */
  queuedAt: number
}

/** How much longer a request that nobody looks at waits, so that it comes later and still comes. */
const unseenMs = 15_000

/**
 * Picks the request that goes next. What is looked at and has nothing to show yet goes first, the newest of those before
 * the others: somebody has just begun it. After that whoever waits longest, so that each gets its turn.
 */
export function pickNext<TRequest extends QueuedRequest>(queue: readonly TRequest[]): TRequest {
  return queue.reduce((best, request) => (goesBefore(request, best) ? request : best))
}

function goesBefore(one: QueuedRequest, other: QueuedRequest): boolean {
  const isUrgent = one.isFirst && one.isVisible
  if (isUrgent !== (other.isFirst && other.isVisible)) return isUrgent
  const waitsLonger = dueAt(other) - dueAt(one)
  return isUrgent || waitsLonger === 0 ? one.order > other.order : waitsLonger > 0
}

function dueAt({ queuedAt, isVisible }: QueuedRequest): number {
  return queuedAt + (isVisible ? 0 : unseenMs)
}
