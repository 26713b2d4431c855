import type { JsonValue, RunRef, UseRunOptions } from 'cloudsquid-react'

export const runIds = ['run-1', 'run-2'] as const
export type RunId = (typeof runIds)[number]

export function refOf(runId: RunId): RunRef {
  return { projectName: 'local', tableId: 'table-1', runId }
}

/** What a server says of the next request, in a header. */
export type Hint =
  | { retryAfterS: number }
  | { retryAfterDateInMs: number }
  | { pollAfterMs: number }
  | { retryAfterText: string }

/** How one request is answered: after so many milliseconds, by a run, an HTTP error, or nothing that is a run. */
export type Answer = { afterMs: number; hint?: Hint | undefined } & (
  | { is: 'run'; status: JsonValue | undefined; isNews: boolean }
  | { is: 'http'; code: number }
  | { is: 'garbage'; body: string }
  | { is: 'drop' }
  | { is: 'hang' }
)

export interface WatchOptions extends Pick<UseRunOptions, 'background' | 'deadlineMs'> {
  enabled?: boolean | undefined
  intervalMs?: number | 'eager' | 'patient' | undefined
  /** Whether its callbacks are its own functions, or those that every such component passes. */
  callbacks: 'own' | 'shared'
  /** Whether it reads `checkedAt`, `failureCount` and `nextPollAt`, and so renders with every poll. */
  readsDetails: boolean
  /** What of the app's own throws. */
  throws?: 'intervalMs' | 'isVisible' | 'callbacks' | undefined
}

/** Three components with `useRun`, and two with `useRuns`. */
export const slots = ['a', 'b', 'c', 'list', 'list 2'] as const
export type Slot = (typeof slots)[number]
export type ListSlot = 'list' | 'list 2'

export function isList(slot: Slot): slot is ListSlot {
  return slot === 'list' || slot === 'list 2'
}

/** What an app does to the query cache as a whole, behind the back of the hooks. */
export const cacheOperations = [
  'clear',
  'remove',
  'reset',
  'cancel',
  'cancel without revert',
  'cancel in silence',
  'invalidate',
  'invalidate for later',
  'put garbage',
  'restore',
] as const

/** What befalls a page, or the device. */
export type PageCommand =
  | { do: 'set the clock'; byMs: number }
  | { do: 'hide' | 'show' | 'go offline' | 'go online' }
  /** On a slot that is mounted: another ref, other options. */
  | { do: 'mount'; slot: Exclude<Slot, ListSlot>; run: RunId | undefined; options: WatchOptions }
  | { do: 'mount list'; slot: ListSlot; runs: RunId[]; options: WatchOptions }
  | { do: 'unmount'; slot: Slot }
  | { do: 'switch on' | 'switch off'; slot: Slot }
  /** One run of a list, or all that the component follows. */
  | { do: 'stop' | 'resume'; slot: Slot; run?: RunId | undefined }
  | { do: 'refresh' | 'refresh and leave'; slot: Slot; run: RunId }
  /** As a loader of a router does it. */
  | { do: 'load'; run: RunId }
  | { do: 'render'; times: number }
  | { do: 'review'; outcome: 'stored' | 'acknowledged' | 'refused'; afterMs: number }
  | { do: 'somebody else reviews' }
  /** From now on, and for so long, every request fails whichever run it is for. */
  | { do: 'outage'; ms: number }
  /** What the app's `headers` do from now on. */
  | { do: 'headers'; are: 'fine' | 'hung' | 'thrown' }
  | { do: 'cache'; operation: (typeof cacheOperations)[number]; garbage: number }
  /** The page is loaded again, with a cache that was persisted and takes so long to restore. */
  | { do: 'reload'; restoringMs: number }

export type Command =
  | { do: 'wait'; ms: number }
  | PageCommand
  /** On a second page of the same browser, which is opened for the first of them. */
  | { do: 'in the other tab'; command: PageCommand }
  | { do: 'freeze the other tab' | 'close the other tab' }
  /** Who waits is told that nothing has changed, or has a connection that is closed; and what takes long is cut off, or not any more. */
  | { do: 'close the proxy' | 'kill the proxy' | 'cut what is long' | 'let it be long' }

/** Plain data, so that a counterexample reads as a story and can be copied into a regression. */
export interface Scenario {
  isStrict: boolean
  /** Which hostile `defaultOptions` the app has set. */
  defaults?: 'none' | 'silent' | 'eager' | 'deaf' | 'placeholders' | 'forgetful'
  /** By how much the server's clock differs from the device's; absent if it sends no `Date`. */
  serverSkewMs?: number | undefined
  /** How long runs of the table took so far, if the client has learned it. */
  learnedMs?: number | undefined
  /** Whether the client shares with other tabs. */
  hasTabs?: boolean | undefined
  /** Whether the server is a proxy that lets requests wait for a change. */
  hasLongAnswers?: boolean | undefined
  answers: Record<RunId, Answer[]>
  commands: Command[]
}
