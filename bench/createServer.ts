import { clock } from './createStage.ts'

export interface ServerOptions {
  /** How long each run takes from its first request, in milliseconds. */
  takesMs?: (id: string) => number
  latencyMs?: number
  /** Between these times, since the server began, it fails. */
  outage?: [number, number]
  data?: (id: string, count: number) => unknown
}

/** A server in this process, in the time of the stage; counts what it is asked. */
export function createServer({ takesMs = () => Infinity, latencyMs = 50, outage, data }: ServerOptions = {}) {
  const beganAt = clock.now
  const begun = new Map<string, number>()
  const counts = new Map<string, number>()
  const requests: { id: string; at: number }[] = []
  return {
    requests,
    /** When a run ended. */
    endOf: (id: string) => begun.get(id)! + takesMs(id),
    fetch: async (input: unknown, init?: RequestInit): Promise<Response> => {
      const id = String(input).split('/').at(-1)!
      const at = clock.now
      if (!begun.has(id)) begun.set(id, at)
      const count = (counts.get(id) ?? 0) + 1
      counts.set(id, count)
      requests.push({ id, at })
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, latencyMs)
        init?.signal?.addEventListener('abort', () => {
          clearTimeout(timer)
          reject(init.signal!.reason as Error)
        })
      })
      const since = at - beganAt
      if (outage && since >= outage[0] && since < outage[1]) return new Response('{}', { status: 500 })
      const isDone = at - begun.get(id)! >= takesMs(id)
      const body = { run_id: id, status: isDone ? 'done' : 'running', data: data?.(id, count) ?? {} }
      return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
    },
  }
}
