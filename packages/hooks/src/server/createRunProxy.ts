import { askForAnswer, askForStream, type Upstream } from './askUpstream.ts'
import { authorizeCall } from './authorizeCall.ts'
import { keepListed } from './keepListed.ts'
import { keyFinder } from './keyFinder.ts'
import type { ProxyCall } from './ProxyCall.ts'
import { readBody } from './readBody.ts'
import { readParams, toPath } from './readParams.ts'
import { Refusal } from './Refusal.ts'
import { toOwnResponse, toRefusalResponse, toResponse } from './responses.ts'
import { buildRoutes } from './routes.ts'
import { pickRoute } from './pickRoute.ts'
import type { RunProxyOptions } from './RunProxyOptions.ts'
import { shareAnswers } from './shareAnswers.ts'

/** A signed 32-bit number of milliseconds is the most that a timer takes. */
const maxTimerMs = 2 ** 31 - 1

/**
 * Makes the handler that keeps the Cloudsquid key on the server: browsers talk to it without a key, and it talks to
 * Cloudsquid with one.
 *
 * It serves the documented endpoints and the extensions that are listed, nothing else. What it refuses or cannot get
 * is answered as `{ errorMessage }` in words. Of a caller's request only the address and the JSON body travel on: no
 * header, no cookie, no query. Identical GETs share one upstream request. It logs nothing and holds no connection.
 *
 * @throws Error if the key is empty or the path of an extension cannot be served.
 * @example
 * // app/api/[...path]/route.ts (Next)
 * const proxy = createRunProxy({ apiKey: process.env.CLOUDSQUID_API_KEY ?? '' })
 * export { proxy as GET, proxy as POST }
 */
export function createRunProxy(options: RunProxyOptions): (request: Request) => Promise<Response> {
  const { allow = {}, maxBodyBytes = 36_000_000, timeoutMs = 30_000, reuseMs = 1000 } = options
  const basePath = (options.basePath ?? '/api').replace(/\/+$/, '')
  const routes = buildRoutes(options.extensions ?? [])
  const share = shareAnswers(Math.min(reuseMs, 1000), options.now ?? Date.now)
  const apiKey = checkKey(options.apiKey)
  const upstream: Upstream = {
    apiKey,
    finder: keyFinder(apiKey),
    baseUrl: (options.baseUrl ?? 'https://api.cloudsquid.io/api').replace(/\/+$/, ''),
    send: options.fetch ?? ((request) => globalThis.fetch(request)),
    report: (error, call) => reportTo(options.onError, error, call),
  }

  async function answer(request: Request): Promise<Response> {
    const path = pathBelow(basePath, request)
    const route = pickRoute(routes, { method: request.method, path, allow })
    const params = readParams(route, path, allow)
    const call: ProxyCall = { endpoint: route.name, params }
    const limitMs = Math.min(route.isSlow ? timeoutMs * 10 : timeoutMs, maxTimerMs)
    const own = await authorizeCall(options.authorize, request, { call, limitMs, report: upstream.report })
    if (own) return toOwnResponse(own)

    const body = await readBody(request, { maxBodyBytes, limitMs })
    const { isExtension } = route
    const asked = { call, method: route.method, path: toPath(route, params), body, limitMs, isExtension }
    const { signal } = request
    if (route.method !== 'GET')
      // Afterwards: what was asked for while it lasted may show the state before it.
      return toResponse(await askForAnswer(upstream, { ...asked, signal }).finally(() => share.forget()))
    if (isExtension) return toResponse(await askForStream(upstream, { ...asked, signal }))
    const shared = await share.get(asked.path, signal, (signal) =>
      askForAnswer(upstream, { ...asked, signal }),
    )
    return toResponse(route.name === 'listProjects' ? keepListed(shared, allow.projects) : shared)
  }

  return async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      if (error instanceof Refusal) return toRefusalResponse(error)
      return toRefusalResponse(new Refusal(500, 'The proxy failed. Nothing is known of the request.'))
    }
  }
}

function pathBelow(basePath: string, request: Request): string {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith(`${basePath}/`)) return pathname.slice(basePath.length)
  throw new Refusal(404, `This proxy answers below ${basePath}/. Check where it is mounted, or its basePath.`)
}

function checkKey(key: string): string {
  const trimmed = key.trim()
  if (/^[\u0021-\u007e]+$/.test(trimmed)) return trimmed
  throw new Error(
    'createRunProxy got no usable apiKey: it is empty, or holds characters that no header can carry. Copy it from ' +
      'Project Settings, API Keys, into an environment variable of the server such as CLOUDSQUID_API_KEY.',
  )
}

function reportTo(onError: RunProxyOptions['onError'], error: unknown, call: ProxyCall): void {
  try {
    onError?.(error, call)
  } catch {
    // Whoever is told of a failure must not cause another one.
  }
}
