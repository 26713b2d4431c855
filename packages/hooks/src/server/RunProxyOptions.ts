import type { RunProxyLimits } from './RunProxyLimits.ts'
import type { LongAnswers } from './long/LongAnswers.ts'
import type { SharedStore } from './SharedStore.ts'
import type { EndpointName, ProxyCall, ProxyExtension } from './ProxyCall.ts'

/** What callers may reach. What is left out is unrestricted; an empty list allows nothing. */
export interface ProxyAllowance {
  /** @default all documented endpoints; extensions are allowed by being listed */
  endpoints?: readonly EndpointName[] | undefined
  /** Project names. The answer of `listProjects` then holds only these. */
  projects?: readonly string[] | undefined
  /** Table ids, spelt as callers send them. */
  tables?: readonly string[] | undefined
}

export interface RunProxyOptions {
  /**
   * The Cloudsquid key. It goes to the upstream as `X-API-Key`, and nowhere else. `undefined` is for where there is none
   * yet, as while an app is built: requests are then answered with 500.
   */
  apiKey: string | undefined
  /**
   * The upstream.
   *
   * @default 'https://api.cloudsquid.io/api'
   */
  baseUrl?: string | undefined
  /**
   * Where the proxy is mounted: the beginning of the path of each request.
   *
   * @default '/api'
   */
  basePath?: string | undefined
  /**
   * Sends the upstream requests; a handler in the same process does too (`fetch: app.fetch`).
   *
   * @default the global `fetch`
   */
  fetch?: ((request: Request) => Response | Promise<Response>) | undefined
  /** Narrows what callers may reach. */
  allow?: ProxyAllowance | undefined
  /** Further routes of an upstream of your own. GET answers are streamed, with no limit once they begin, and never shared. */
  extensions?: readonly ProxyExtension[] | undefined
  /**
   * Decides for each caller, after `allow` and before anything is sent or shared. Only `true` lets the call pass;
   * a `Response` is sent in its place (a 401, say); a throw is answered with 500 and no details. Leave the body
   * unread, or read it from `request.clone()`.
   *
   * @default every caller may do what `allow` says
   */
  authorize?:
    | ((request: Request, call: ProxyCall) => boolean | Response | Promise<boolean | Response>)
    | undefined
  /**
   * The largest request body in bytes; more is answered with 413.
   *
   * @default 36000000, which is 25 MB as base64 in JSON
   */
  maxBodyBytes?: number | undefined
  /**
   * Milliseconds for one answer of the upstream, then 504. Calls that may carry documents or wait for their result
   * (`uploadFile`, `extract`, `reconcile`, writes of extensions) have ten times as long.
   *
   * @default 30000
   */
  timeoutMs?: number | undefined
  /**
   * Milliseconds for which a good answer to a GET is given again; 1000 at most. 0 shares only what is in flight.
   * A write through this proxy ends all reuse.
   *
   * @default 1000
   */
  reuseMs?: number | undefined
  /**
   * Whether `getRun` may wait for a change: callers are told that they may ask so, and the hooks then show the end of a run
   * when the proxy knows it, with a request in 25 s. For servers that live on; call `close()` of the proxy before such a
   * one ends, or it waits for those who wait. Not where a request may take a few seconds only, or each costs by its time.
   *
   * @default false, which answers all at once
   */
  longAnswers?: boolean | LongAnswers | undefined
  /**
   * Bounds how often the upstream is asked. With it, a 429 (or a 503 with `Retry-After`) that any caller gets holds all
   * requests for the time that it says, 15 minutes at most. Who has to wait for long is answered with 429 and
   * `Retry-After`, and nothing is sent.
   *
   * @default no limit, and each caller meets the upstream's own
   */
  limits?: RunProxyLimits | undefined
  /**
   * The store through which several instances share answers, who asks for them, `limits` and holds, such as
   * `createRedisStore(client)` of `cloudsquid-react/server/redis`. Good answers lie in it for `reuseMs`, or with `longAnswers` until the next is due, with the text
   * of documents that they hold. An instance that cannot reach it goes on alone and comes back by itself.
   *
   * @default each instance by itself, in memory
   */
  shared?: SharedStore | undefined
  /**
   * Told once each time the store of `shared` cannot be reached, or takes longer than half a second.
   *
   * @default `console.warn`
   */
  onStoreError?: ((error: unknown) => void) | undefined
  /** Told of failures that callers see only as a status: the upstream's, or a throw of `authorize`. Without the key. */
  onError?: ((error: unknown, call: ProxyCall) => void) | undefined
  /** The clock behind `reuseMs` and holds, in milliseconds; for tests. */
  now?: (() => number) | undefined
}
