import { clock, device, pass, stage } from '../createStage.ts'
import type { Follower } from '../followers/Follower.ts'

export interface Answer {
  status?: number
  headers?: Record<string, string>
  /** Of the run. */
  run?: 'running' | 'done'
}

export interface Asked {
  id: string
  at: number
  signal: AbortSignal | undefined
}

const latencyMs = 50

/**
 * Follows runs over a server that answers each request as it is told, by its number from 1; `hang` never answers. What
 * is mounted is taken away by `end`, with time for all that is left to come to its end.
 */
export function watch(
  follower: Follower,
  answer: (number: number, id: string) => Answer | 'hang',
  ids: string[] = ['run'],
) {
  const requests: Asked[] = []
  const shown: { id: string; status: string | undefined }[] = []
  const fetch = async (input: unknown, init?: RequestInit): Promise<Response> => {
    const id = String(input).split('/').at(-1)!
    requests.push({ id, at: clock.now, signal: init?.signal ?? undefined })
    const given = answer(requests.length, id)
    await new Promise<void>((resolve, reject) => {
      const timer = given === 'hang' ? undefined : setTimeout(resolve, latencyMs)
      init?.signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(init.signal!.reason as Error)
      })
    })
    const { status = 200, headers, run = 'running' } = given as Answer
    if (!navigator.onLine) throw new TypeError('fetch failed')
    return new Response(JSON.stringify({ run_id: id, status: run, data: {} }), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    })
  }
  const treeOf = (some: string[]) =>
    follower.follow({
      ids: some,
      intervalMs: 3_000,
      fetch,
      onShow: (id, status) => shown.push({ id, status }),
    })
  let mounted = stage(treeOf(ids))
  return {
    requests,
    shown,
    render: (some = ids) => mounted.render(treeOf(some)),
    unmount: () => mounted.unmount(),
    mount: () => {
      mounted = stage(treeOf(ids))
    },
    /** How many requests begin in so many milliseconds. */
    async during(ms: number, each?: { ms: number; act: () => void }): Promise<number> {
      const before = requests.length
      for (let passed = 0; passed < ms; passed += each?.ms ?? ms) {
        each?.act()
        await pass(each?.ms ?? ms)
      }
      return requests.length - before
    },
    async end(): Promise<void> {
      mounted.unmount()
      device.show(true)
      device.connect(true)
      await pass(400_000)
    },
  }
}

export type Watched = ReturnType<typeof watch>
