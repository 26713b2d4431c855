import type { RunHttpError } from '../errors.ts'
import type { QueuedRequest, Sending } from './pickNext.ts'
import type { ReadOptions, RequestTurn } from '../RunClient.ts'

/** One request, as the pool is asked for it. */
export interface PoolRequest<TAnswer> extends Pick<ReadOptions, 'isFresh' | 'onTurn' | 'signal'> {
  /** Callers that ask under the same key share one request. */
  key: string
  /** Whether somebody looks at what it is for; asked each time when a turn is given. */
  isVisible: () => boolean
  /** Whether nothing was asked for this key before. */
  isFirst: boolean
  /** Whether its answer may wait for a change; if all who ask for it say so, it is sent so. */
  isPatient?: boolean
  /** Has to settle when its signal is aborted. */
  send: (signal: AbortSignal, isLong: boolean) => Promise<TAnswer>
  /** Milliseconds after which this caller gives up: while the request waits for its turn, and once it is sent. */
  waitMs: number
  timeoutMs: number
  /** With what it gives up. */
  late: (afterMs: number) => Error
}

export interface RequestPool<TAnswer> {
  run: (request: PoolRequest<TAnswer>) => Promise<TAnswer>
  isQueued: (key: string) => boolean
  /** Lets one ask at once where all wait for it, as somebody or the network is back: two seconds after the last one at the soonest. */
  wake: () => void
  /** Milliseconds for which no request begins, as the server asked for it; 0 if it did not. */
  heldForMs: () => number
  /** How the server asked for it last. */
  heldBy: () => RunHttpError | undefined
}

/** One who waits for a request. */
export interface Caller<TAnswer> extends PoolRequest<TAnswer> {
  /** What it was told. */
  turn?: RequestTurn
  isLong?: boolean | undefined
  expiresAt: number
  resolve: (answer: Promise<TAnswer>) => void
  leave: (reason: unknown) => void
}

/** A request that somebody waits for. */
export interface Entry<TAnswer> extends QueuedRequest {
  callers: Set<Caller<TAnswer>>
  send: PoolRequest<TAnswer>['send']
  /** Whether it has waited long enough to say so. */
  isHeld?: boolean
  sending?: Sending | undefined
  /** Whether what is under way is given up, to be sent anew. */
  isStale?: boolean
  /** Whether it waits for a change; sent anew, it does not. */
  isLong?: boolean
}
