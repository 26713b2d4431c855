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

export interface WatchOptions extends Pick<UseRunOptions, 'background' | 'deadlineMs' | 'enabled'> {
  intervalMs?: number | 'eager' | 'patient' | undefined
  /** Whether its callbacks are its own functions, or those that every such component passes. */
  callbacks: 'own' | 'shared'
  /** Whether it reads `checkedAt` and `failureCount`, and so renders with every poll. */
  readsDetails: boolean
}

/** Three components with `useRun`, and one with `useRuns`. */
export const slots = ['a', 'b', 'c', 'list'] as const
export type Slot = (typeof slots)[number]

export type Command =
  | { do: 'wait'; ms: number }
  | { do: 'set the clock'; byMs: number }
  | { do: 'hide' | 'show' | 'go offline' | 'go online' }
  /** On a slot that is mounted: another ref, other options. */
  | { do: 'mount'; slot: Exclude<Slot, 'list'>; run: RunId | undefined; options: WatchOptions }
  | { do: 'mount list'; runs: RunId[]; options: WatchOptions }
  | { do: 'unmount'; slot: Slot }
  | { do: 'stop' | 'resume'; slot: Slot }
  | { do: 'refresh'; slot: Slot; run: RunId }
  | { do: 'render'; times: number }
  | { do: 'review'; outcome: 'stored' | 'acknowledged' | 'refused'; afterMs: number }
  | { do: 'somebody else reviews' }

/** Plain data, so that a counterexample reads as a story and can be copied into a regression. */
export interface Scenario {
  isStrict: boolean
  answers: Record<RunId, Answer[]>
  commands: Command[]
}
