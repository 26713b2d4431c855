import { answerRequest } from './answerRequest.ts'
import { createFaults } from './createFaults.ts'
import { findEndpoint } from './findEndpoint.ts'
import { createRequestLog } from './requestLog.ts'
import { done } from './rowSteps.ts'
import type { RowFields, RunScript, RunStep } from './RunStep.ts'
import type { ScriptedApi, ScriptedApiOptions } from './ScriptedApi.ts'
import { replayRuns } from './replay/replayRuns.ts'
import { scriptedId } from './scriptedIds.ts'
import { createScriptedRuns } from './scriptedRuns.ts'
import { brokenResponse, toResponse } from './toResponse.ts'
import { wait } from './wait.ts'

const usualScript: RunScript = [
  'pending',
  'running',
  done({ invoice_number: 'INV-2026-001', vendor: 'Northwind', total: 119, currency: 'EUR' }),
]

/**
 * Makes a Cloudsquid that answers by script: for tests, stories and demos, without a network and without an account.
 *
 * It speaks the documented endpoints, and breaks on demand in the ways that real servers do. It holds all in memory
 * and needs no closing; time is that of `Date.now` and `setTimeout`, which fake
 * timers move.
 *
 * @example
 * const api = createScriptedApi()
 * const client = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
 * const ref = api.addRun(['pending', httpError(503), 'running', done({ total: 12 })])
 * @example
 * // A review with corrections, as the local Cloudsquid stores one; a `test` that fails is answered with 409.
 * const corrections = [
 *   { op: 'test', path: '/total', value: 12 },
 *   { op: 'replace', path: '/total', value: 21 },
 * ]
 * await api.fetch(`${api.baseUrl}/projects/demo/tables/${ref.tableId}/run/${ref.runId}/review`, {
 *   method: 'PUT',
 *   body: JSON.stringify({ approved: true, corrections, expected_review_date: null }),
 * })
 * @example
 * // What a flight recorder saw, once more:
 * const [replayed] = api.replay(recording, { data: { total: 12 } })
 * if (replayed) await waitForRun(client, replayed.ref, replayed.config)
 * @example
 * // Behind a real server, for a browser test:
 * import { getRequestListener } from '@hono/node-server'
 * http.createServer(getRequestListener(api.handle)).listen(0, '127.0.0.1')
 */
export function createScriptedApi(options: ScriptedApiOptions = {}): ScriptedApi {
  checkPlatform()
  const baseUrl = (options.baseUrl ?? 'https://cloudsquid.test/api').replace(/\/+$/, '')
  const basePath = new URL(baseUrl).pathname.replace(/\/+$/, '')
  const { projects = ['demo'], apiKey, script: usual = usualScript } = options
  const createRuns = () => createScriptedRuns(usual, options.createId)
  const log = createRequestLog()
  const faults = createFaults()
  let runs = createRuns()

  /** Gives `undefined` for a connection that breaks. */
  async function answer(request: Request, signal: AbortSignal | undefined): Promise<Response | undefined> {
    const { pathname, searchParams: query } = new URL(request.url)
    const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname
    const found = findEndpoint(request.method, path)
    const { endpoint, runId } = found
    const sent = await request.text()
    const bodyBytes = new TextEncoder().encode(sent).byteLength
    const close = log.open({ method: request.method, path, endpoint, runId, bodyBytes })
    try {
      if (apiKey !== undefined && request.headers.get('x-api-key') !== apiKey)
        return Response.json({ errorMessage: 'The API key is missing or wrong.' }, { status: 401 })
      const fault = faults.take(endpoint)
      if (fault) return await spell(fault, {}, signal)
      const plain = answerRequest(found, { runs, projects, body: parse(sent), query })
      if ('played' in plain) return await spell(plain.played.step, plain.played.row, signal)
      return Response.json(plain.json, { status: plain.status })
    } finally {
      close()
    }
  }

  function refTo(runId: string, table = 1) {
    return { projectName: projects[0] ?? 'demo', tableId: scriptedId('table', table), runId }
  }

  return {
    baseUrl,
    async fetch(input, init) {
      // Given to `Request`, the signal of another realm (jsdom's) would be refused.
      const { signal: given, ...rest } = init ?? {}
      // By its looks: some servers replace the global `Request` by one that the others are no instance of.
      const isRequest = typeof input === 'object' && 'url' in input
      const request = new Request(isRequest ? input : new URL(input, `${baseUrl}/`).href, rest)
      const signal = given ?? (isRequest ? input.signal : undefined)
      signal?.throwIfAborted()
      const response = await answer(request, signal)
      if (!response) throw new TypeError('Failed to fetch (a scripted dropped connection)')
      return response
    },
    async handle(request) {
      try {
        return (await answer(request, request.signal)) ?? brokenResponse()
      } catch {
        // The caller has gone, so nobody reads this.
        return new Response(null, { status: 499 })
      }
    },
    script(runId, script) {
      runs.script(runId, script)
      return refTo(runId)
    },
    addRun: (script) => refTo(runs.start(runs.addRow(), script)),
    nextRun: (script) => runs.enqueue(script),
    fault: (step, fault) => faults.add(step, fault),
    replay: (recording, { data } = {}) =>
      replayRuns(recording, data).map(({ runId, table, script, ...replayed }) => {
        runs.script(runId, script)
        return { ...replayed, ref: refTo(runId, table) }
      }),
    review: (runId, review) => runs.review(runId, review),
    requests: log.requests,
    count: (endpoint, runId) => log.count(endpoint, runId),
    get inFlight() {
      return log.inFlight
    },
    get maxInFlight() {
      return log.maxInFlight
    },
    reset() {
      runs = createRuns()
      faults.clear()
      log.clear()
    },
  }
}

async function spell(
  step: RunStep,
  row: RowFields,
  signal: AbortSignal | undefined,
): Promise<Response | undefined> {
  const delayMs = step.kind === 'hang' ? Number.POSITIVE_INFINITY : step.delayMs
  if (delayMs > 0) await wait(delayMs, signal)
  return step.kind === 'dropped' ? undefined : toResponse(step, row)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Jest: its jsdom takes away the `Request` and `Response` that Node has, and each poll would fail by itself. */
function checkPlatform(): void {
  if (typeof Request === 'undefined' || typeof Response === 'undefined')
    throw new Error(
      'createScriptedApi needs Request and Response, and this environment has none. In Jest, set testEnvironment to ' +
        '"jest-fixed-jsdom" (a package) in place of "jsdom", which takes them away; see ' +
        'cloudsquid-react/dist/docs/guides/testing.md.',
    )
}
