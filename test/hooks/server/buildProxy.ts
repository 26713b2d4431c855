import { createRunProxy, type RunProxyOptions } from 'cloudsquid-react/server'

export const key = 'squid-key-0123456789abcdef'
export const origin = 'https://app.test'
export const runPath = '/api/projects/demo/tables/t1/run/r1'
export const filesPath = '/api/projects/demo/tables/t1/files'

/** What reached the upstream. */
export interface Upstreamed {
  method: string
  url: string
  headers: Record<string, string>
  body: string
  redirect: string
}

/** A proxy in front of an upstream that writes down what it is asked. */
export function buildProxy(
  options: Partial<RunProxyOptions> = {},
  reply: (request: Request, count: number) => Response | Promise<Response> = () =>
    Response.json({ status: 'pending', data: {} }),
) {
  const upstreamed: Upstreamed[] = []
  const proxy = createRunProxy({
    apiKey: key,
    baseUrl: 'https://upstream.test/v9',
    ...options,
    fetch: async (request) => {
      const { method, url, redirect } = request
      const body = await request.clone().text()
      upstreamed.push({ method, url, redirect, body, headers: Object.fromEntries(request.headers) })
      return reply(request, upstreamed.length)
    },
  })
  return {
    proxy,
    upstreamed,
    get: (path: string, init: RequestInit = {}) => proxy(new Request(origin + path, init)),
    post: (path: string, body: unknown, init: RequestInit = {}) =>
      proxy(
        new Request(origin + path, {
          method: 'POST',
          body: typeof body === 'string' ? body : JSON.stringify(body),
          ...init,
          headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
        }),
      ),
  }
}

/** A promise to be settled from outside, to hold an upstream back. */
export function gate<TValue = void>() {
  let open: (value: TValue) => void = () => {}
  let shut: (reason: unknown) => void = () => {}
  const passed = new Promise<TValue>((resolve, reject) => {
    open = resolve
    shut = reject
  })
  return { passed, open, shut }
}

/** The sentence of a refusal. */
export async function sentence(response: Response): Promise<string> {
  const body = (await response.json()) as { errorMessage: string }
  return body.errorMessage
}
