import { authorizeCall } from './authorizeCall.ts'
import { checkKey, checkLimits, whereKeysAre } from './checkOptions.ts'
import { keepListed } from './keepListed.ts'
import type { Answer } from './Answer.ts'
import { limitedUpstream } from './limitedUpstream.ts'
import { answerWhenChanged } from './long/answerWhenChanged.ts'
import { pickRoute } from './pickRoute.ts'
import type { ProxyCall } from './ProxyCall.ts'
import { readBody } from './readBody.ts'
import { readParams, toPath, toQuery } from './readParams.ts'
import { Refusal } from './Refusal.ts'
import { toOwnResponse, toRefusalResponse, toResponse } from './responses.ts'
import { buildRoutes } from './routes.ts'
import type { RunProxyOptions } from './RunProxyOptions.ts'

/** A signed 32-bit number of milliseconds is the most that a timer takes. */
const maxTimerMs = 2 ** 31 - 1

/** Answers requests of browsers; made by {@link createRunProxy}. */
export interface RunProxy {
  (request: Request): Promise<Response>
  /** Answers at once all who wait for a change (`longAnswers`), and from then on everybody. For when the server is about to end. */
  close: () => void
}

/**
 * Makes the handler that keeps the Cloudsquid key on the server: browsers talk to it without a key, and it talks to
 * Cloudsquid with one.
 *
 * It serves the documented endpoints and the extensions that are listed, nothing else. What it refuses or cannot get
 * is answered as `{ errorMessage }` in words. Of a caller's request only the address and the JSON body travel on: no
 * header, no cookie, no query but what an extension names. Identical GETs share one upstream request. It holds no connection but with `longAnswers`, and logs nothing but
 * that a shared store is away or that it has no key. Without one it can be made all the same, as a build does that reads
 * every route: each request is then answered with 500 in words.
 *
 * @throws Error if no header can carry the key, the path of an extension cannot be served, or a limit is no number above zero.
 * @example
 * // app/api/[...path]/route.ts (Next)
 * const proxy = createRunProxy({ apiKey: process.env.CLOUDSQUID_API_KEY })
 * export { proxy as GET, proxy as POST }
 */
export function createRunProxy(options: RunProxyOptions): RunProxy {
  const { allow = {}, maxBodyBytes = 36_000_000, timeoutMs = 30_000 } = options
  const basePath = (options.basePath ?? '/api').replace(/\/+$/, '')
  const routes = buildRoutes(options.extensions ?? [])
  checkLimits(options)
  const apiKey = checkKey(options.apiKey)
  const ask = apiKey === undefined ? undefined : limitedUpstream(apiKey, options)
  const long = ask && answerWhenChanged(ask, options)
  let hasWarned = false

  async function answer(request: Request): Promise<Response> {
    if (!ask) {
      if (!hasWarned) console.warn(`cloudsquid-react: ${withoutKey}`)
      hasWarned = true
      throw new Refusal(500, withoutKey)
    }
    const path = pathBelow(basePath, request)
    const route = pickRoute(routes, { method: request.method, path, allow })
    const params = readParams(route, path, allow)
    const call: ProxyCall = { endpoint: route.name, params }
    const limitMs = Math.min(route.isSlow ? timeoutMs * 10 : timeoutMs, maxTimerMs)
    const authorize = () => authorizeCall(options.authorize, request, { call, limitMs, report: ask.report })
    const own = options.authorize && (await authorize())
    if (own) return toOwnResponse(own)

    const target = toPath(route, params) + toQuery(route, request.url)
    const { method, isExtension } = route
    const caller = ask.admit ? await ask.admit(request, { call, limitMs }) : target
    const takesBody = method !== 'GET' && method !== 'DELETE'
    const body = takesBody ? await readBody(request, { maxBodyBytes, limitMs }) : undefined
    const asked = { call, method, path: target, body, limitMs, isExtension, signal: request.signal }
    if (method !== 'GET') {
      let written: Answer | undefined
      try {
        written = await ask.forWrite(asked, caller)
      } finally {
        long?.wrote(call, written)
      }
      return toResponse(written)
    }
    if (isExtension) return toResponse(await ask.forStream(asked, caller))
    if (long && route.name === 'getRun') {
      const { answer: found, isLate } = await long.answer(request.headers, asked, caller)
      // Who waited may have lost their access meanwhile.
      const late = isLate ? await authorize() : undefined
      return late ? toOwnResponse(late) : toResponse(found)
    }
    const shared = await ask.forShared(asked, caller)
    return toResponse(route.name === 'listProjects' ? keepListed(shared, allow.projects) : shared)
  }

  async function proxy(request: Request): Promise<Response> {
    try {
      return await answer(request)
    } catch (error) {
      if (error instanceof Refusal) return toRefusalResponse(error)
      return toRefusalResponse(new Refusal(500, 'The proxy failed. Nothing is known of the request.'))
    }
  }
  return Object.assign(proxy, { close: () => long?.close() })
}

const withoutKey = `The proxy has no apiKey, so nothing was sent to Cloudsquid. ${whereKeysAre}`

function pathBelow(basePath: string, request: Request): string {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith(`${basePath}/`)) return pathname.slice(basePath.length)
  throw new Refusal(404, `This proxy answers below ${basePath}/. Check where it is mounted, or its basePath.`)
}
