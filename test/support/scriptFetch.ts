/** One step of a script: how a request is answered. It gets the request's signal, as a hang ends with it. */
export type Step = (request: ScriptedRequest) => Response | Promise<Response>

export interface ScriptedRequest {
  url: string
  method: string
  headers: Headers
  body: string | undefined
  signal: AbortSignal | undefined
  /** By the clock that only goes on, whatever the time of day does. */
  sentAtMs: number
}

export interface ScriptedFetch {
  fetch: typeof globalThis.fetch
  /** Every request so far, in order. */
  requests: ScriptedRequest[]
  /** Requests that were neither answered nor aborted, now and at the most. */
  inFlight: () => number
  mostInFlight: () => number
}

/**
 * A `fetch` that answers by a script: each request takes the next step, and the last step stays. Or by a function
 * that picks the step by the request.
 */
export function scriptFetch(script: Step[] | ((request: ScriptedRequest) => Step)): ScriptedFetch {
  const requests: ScriptedRequest[] = []
  let inFlight = 0
  let mostInFlight = 0
  const pick =
    typeof script === 'function' ? script : () => script[Math.min(requests.length, script.length) - 1]
  return {
    requests,
    inFlight: () => inFlight,
    mostInFlight: () => mostInFlight,
    fetch: async (input, init) => {
      const request: ScriptedRequest = {
        url: input instanceof Request ? input.url : String(input),
        method: init?.method ?? 'GET',
        headers: new Headers(init?.headers),
        body: typeof init?.body === 'string' ? init.body : undefined,
        signal: init?.signal ?? undefined,
        sentAtMs: performance.now(),
      }
      requests.push(request)
      inFlight += 1
      mostInFlight = Math.max(mostInFlight, inFlight)
      try {
        return await Promise.race([pick(request)?.(request) ?? hang(), aborted(request.signal)])
      } finally {
        inFlight -= 1
      }
    },
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason as Error)
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}

function hang(): Promise<never> {
  return new Promise(() => {})
}

/** Answers with a JSON body. */
export function json(body: unknown, init: ResponseInit = {}): Step {
  return () => Response.json(body, init)
}

/** Answers with an HTTP status and whatever body. */
export function status(code: number, body = '', headers: HeadersInit = {}): Step {
  return () => new Response(body, { status: code, headers })
}

/** Fails as `fetch` does when the connection is refused or breaks. */
export const drop: Step = () => Promise.reject(new TypeError('fetch failed'))

/** Never answers; ends only with the request's signal. */
export const neverAnswer: Step = hang

/** Answers by the inner step once the returned `release` was called. */
export function held(inner: Step): { step: Step; release: () => void } {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  return { step: async (request) => gate.then(() => inner(request)), release: () => release() }
}
