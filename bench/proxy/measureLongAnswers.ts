import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import '../createDom.ts'
import { createRunProxy } from '../../packages/hooks/src/server.ts'

process.env['NODE_ENV'] ??= 'production'
// React looks for a page when it is loaded.
const { createRoot } = await import('react-dom/client')
const { buildFollower } = await import('../followers/buildFollower.ts')
const { ours } = await buildFollower('ours')

/**
 * Prints, in the time of the machine and over real connections: for each run that two pages follow, the milliseconds from the
 * proxy's knowing of its end until both show it.
 */
const runs = 12
/** Runs begin one after the other, so that not all are told of at once; a second page of each comes between two polls of the first. */
const [lastMs, apartMs, secondPageMs] = [6_000, 700, 1_500]

// The pages are in browsers of their own, which have places enough.
const locks = { request: async (_: string, __: object, hold: (lock: object) => unknown) => hold({}) }
Object.defineProperty(navigator, 'locks', { value: locks })

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function measure(longAnswers: boolean): Promise<number[]> {
  const { follow } = ours()
  const knownAt = new Map<string, number>()
  const beganAt = performance.now()
  const endOf = (id: string) => beganAt + lastMs + apartMs * Number(id.slice(4))
  const proxy = createRunProxy({
    apiKey: 'a-key-that-is-long-enough',
    longAnswers,
    fetch: (request) => {
      const id = request.url.split('/').at(-1)!
      const isDone = performance.now() >= endOf(id)
      if (isDone && !knownAt.has(id)) knownAt.set(id, performance.now())
      return Response.json({ run_id: id, status: isDone ? 'done' : 'running', data: {} })
    },
  })
  const server = createAdaptorServer({ fetch: proxy, overrideGlobalObjects: false })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  /** When a page of its own shows that the run is done. */
  const showing = (id: string) => {
    const root = createRoot(document.createElement('div'))
    return new Promise<number>((resolve) => {
      const onShow = (_: string, status: string | undefined) =>
        status === 'done' && resolve(performance.now())
      const send = async (input: unknown, init?: RequestInit) => fetch(origin + String(input), init)
      root.render(follow({ ids: [id], intervalMs: 3_000, fetch: send, onShow }))
    }).finally(() => root.unmount())
  }
  const ids = Array.from({ length: runs }, (_, index) => `run-${index}`)
  const shownAt = ids.map(async (id, index) => {
    await delay(apartMs * index)
    const first = showing(id)
    await delay(secondPageMs)
    return Math.max(...(await Promise.all([first, showing(id)])))
  })
  const lagsMs = (await Promise.all(shownAt)).map((at, index) => at - knownAt.get(ids[index]!)!)
  proxy.close()
  server.close()
  return lagsMs
}

process.stdout.write(`${JSON.stringify({ long: await measure(true), polled: await measure(false) })}\n`)
process.exit(0)
