import { testRef } from './renderRun.tsx'

/** A request as it came. */
export interface LongRequest {
  atMs: number
  runId: string
  /** For how many seconds it may wait; 0 if it may not. */
  seconds: number
  endedMs?: number
  isGivenUp?: boolean
}

/**
 * A server that lets requests wait for a change, by the clock of the test; what stands before it may cut them off, by an answer
 * of its own, or not pass on what the page has seen (`isDeaf`).
 */
export function buildLongServer({
  offer = 25,
  cutAfterMs = Infinity,
  cutBy = () => new Response('<html>', { status: 504 }),
  isEarly = false,
  isDeaf = false,
} = {}) {
  const requests: LongRequest[] = []
  const runs = new Map<string, { status: string; version: number; tell: Set<() => void> }>()
  const runOf = (runId: string) => {
    const run = runs.get(runId) ?? { status: 'running', version: 1, tell: new Set<() => void>() }
    runs.set(runId, run)
    return run
  }

  async function fetch(url: unknown, init: RequestInit = {}): Promise<Response> {
    const runId = String(url).split('/').at(-1) ?? ''
    const run = runOf(runId)
    const sent = new Headers(init.headers)
    const seconds = Number(/wait=(\d+)/.exec(sent.get('prefer') ?? '')?.[1] ?? 0)
    const request: LongRequest = { atMs: performance.now(), runId, seconds }
    requests.push(request)
    const isSame = () => !isDeaf && sent.get('if-none-match') === `"${run.version}"`
    let isCut = false
    if (seconds > 0 && isSame() && !isEarly)
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, Math.min(seconds * 1_000, cutAfterMs))
        isCut = cutAfterMs < seconds * 1_000
        run.tell.add(() => {
          isCut = false
          clearTimeout(timer)
          resolve()
        })
        init.signal?.addEventListener('abort', () => {
          request.isGivenUp = true
          clearTimeout(timer)
          reject(init.signal?.reason as Error)
        })
      })
    request.endedMs = performance.now()
    if (isCut) return cutBy()
    const headers = offer ? { etag: `"${run.version}"`, 'cloudsquid-wait': String(offer) } : {}
    if (seconds > 0 && isSame()) return new Response(null, { status: 304, headers })
    return Response.json({ status: run.status, row_id: 'row-1', data: {} }, { headers })
  }

  return {
    fetch: fetch as typeof globalThis.fetch,
    requests,
    set: (status: string, runId = testRef.runId): void => {
      const run = runOf(runId)
      Object.assign(run, { status, version: run.version + 1 })
      for (const tell of run.tell) tell()
      run.tell.clear()
    },
    /** How many wait at this moment. */
    held: () =>
      requests.filter(
        ({ seconds, endedMs, isGivenUp }) => seconds > 0 && endedMs === undefined && !isGivenUp,
      ),
  }
}
