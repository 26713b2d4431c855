/** How answers wait for a change; see `longAnswers` of the proxy. */
export interface LongAnswers {
  /**
   * Milliseconds for which a request waits at most, and what callers are told of. Less than whatever stands between
   * browsers and the proxy lets a request take. Below 5000, hooks do not ask for it.
   *
   * @default 25000
   */
  maxWaitMs?: number | undefined
  /**
   * Requests that wait at the same time, in this instance. Whoever comes beyond is answered at once.
   *
   * @default 1000
   */
  maxHeld?: number | undefined
  /**
   * The same for each caller, where `limits.callerOf` names them.
   *
   * @default 12
   */
  maxHeldPerCaller?: number | undefined
}

/** Where the proxy says that it can, and for how many seconds. */
export const offerHeader = 'cloudsquid-wait'
