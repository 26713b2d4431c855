/** What tabs tell each other of the request for a run, which is named by its path. */
export type TabMessage = { v: typeof version; path: string } & (
  | { is: 'who' }
  | { is: 'asking'; at: number }
  | { is: 'gone'; at: number }
  | { is: 'large'; at: number }
  | ({ is: 'answer'; at: number } & TabAnswer)
)

/** An answer as it came over the wire: each tab reads it by itself, as its schema and version are its own. */
export interface TabAnswer {
  status: number
  headers: [name: string, value: string][]
  text: string
}

/** Another version of this package may mean something else by the same words. */
export const version = 1

/** Nobody's clock is so far ahead; who heard of a later moment would take no answer for as long. */
const farthestMs = 86_400_000

/** Reads what came over the channel; nothing if it is of another version, or another script's. */
export function readTabMessage(data: unknown, nowMs: number): TabMessage | undefined {
  const message = Object(data) as Record<string, unknown>
  const { is, at, path } = message
  if (message['v'] !== version || typeof path !== 'string') return undefined
  if (is === 'who') return { v: version, path, is }
  if (typeof at !== 'number' || !(at > 0 && at < nowMs + farthestMs)) return undefined
  if (is === 'asking' || is === 'gone' || is === 'large') return { v: version, path, is, at }
  const { status, headers, text } = message
  if (is !== 'answer' || typeof text !== 'string' || !Array.isArray(headers)) return undefined
  if (typeof status !== 'number' || !isShareable(status)) return undefined
  const pairs = (headers as unknown[]).filter(
    (pair): pair is [string, string] => Array.isArray(pair) && isOfUse(pair[0]) && isHeaderText(pair[1]),
  )
  return { v: version, path, is, at, status, headers: pairs, text }
}

/** An answer may say how long to wait, what time it is there, and that a proxy can wait for a change; what else its headers say stays where it was asked. */
export function isOfUse(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    /^(date|etag|cloudsquid-wait|retry-after|retry-after-ms|[\w-]*-poll-after-ms)$/i.test(name)
  )
}

/** What `Headers` would not take would end the poll that reads it. */
function isHeaderText(value: unknown): value is string {
  return typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
}

/**
 * Tells whether an answer is the same whoever asks. One that refuses the credentials is of the tab that asked: another may
 * have a newer token. So is a connection that failed.
 */
export function isShareable(status: number): boolean {
  return (
    isGood(status) || status === 404 || status === 410 || status === 429 || (status >= 500 && status < 600)
  )
}

export function isGood(status: number): boolean {
  return status >= 200 && status < 300
}
