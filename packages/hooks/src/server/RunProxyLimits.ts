/**
 * How much reaches the upstream, and how it is divided among callers. What is left out is unlimited.
 *
 * @example
 * const proxy = createRunProxy({
 *   apiKey: process.env.CLOUDSQUID_API_KEY,
 *   limits: {
 *     maxRequestsPerSecond: 10,
 *     maxRequestsPerSecondPerCaller: 5,
 *     // Set by your own gateway: what a caller can choose is no name.
 *     callerOf: (request) => request.headers.get('x-user-id') ?? undefined,
 *   },
 * })
 */
export interface RunProxyLimits {
  /**
   * Requests in any second that reach the upstream, from all callers together, writes among them. They are spread
   * evenly over the second. A fraction is allowed: 0.5 is one in two seconds.
   */
  maxRequestsPerSecond?: number | undefined
  /** Requests a second of each caller, also of those that are answered without the upstream. Takes `callerOf`. */
  maxRequestsPerSecondPerCaller?: number | undefined
  /**
   * Names the caller of a request that `authorize` let pass, such as the id of its user. Turns are given to callers
   * in rotation, so that one who asks much takes nothing from one who asks little. All whom it gives `undefined` for
   * are one caller; a throw is answered with 500.
   *
   * @default each run, or other address, has a turn of its own
   */
  callerOf?: ((request: Request) => string | undefined | Promise<string | undefined>) | undefined
  /**
   * Milliseconds for which a request waits for its turn before it is answered with 429 and `Retry-After`.
   *
   * @default 5000
   */
  maxWaitMs?: number | undefined
  /**
   * Instances that share a store. Each takes this part of `maxRequestsPerSecond` while it cannot reach the store.
   *
   * @default as many as the store last knew of
   */
  instances?: number | undefined
}
