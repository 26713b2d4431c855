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

export interface WatchOptions {
  ids?: string[] | undefined
  onEnd?: (() => void) | undefined
  /** Whether the app has defaults of its own. */
  isWithDefaults?: boolean
}

const latencyMs = 50

/**
 * Follows runs over a server that answers each request as it is told, by its number from 1; `hang` never answers. What
 * is mounted is taken away by `end`, with time for all that is left to come to its end.
 */
export function watch(
  follower: Follower,
  answer: (number: number, id: string) => Answer | 'hang',
  { ids = ['run'], onEnd, isWithDefaults = false }: WatchOptions = {},
) {
  const requests: Asked[] = []
  const shown: { id: string; status: string | undefined; given?: unknown }[] = []
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
    return new Response(
      JSON.stringify({ run_id: id, status: run, data: { total: 12, lines: [{ name: 'Flyers' }] } }),
      {
        status,
        headers: { 'content-type': 'application/json', ...headers },
      },
    )
  }
  const treeOf = (some: string[]) =>
    follower.follow({
      ids: some,
      intervalMs: 3_000,
      fetch,
      onShow: (id, status, given) => shown.push({ id, status, given }),
      ...(onEnd ? { onEnd } : {}),
    })
  // Before the first of them is mounted, as an app does.
  if (isWithDefaults) follower.setDefaults?.(fetch)
  let mounted = stage(treeOf(ids))
  return {
    requests,
    shown,
    /** What an app may do to the cache. */
    operations: () => follower.operations?.(fetch) ?? {},
    tree: () => treeOf(ids),
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
