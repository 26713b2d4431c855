import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createRunProxy } from '../../packages/hooks/src/server.ts'
import { mount, pass } from '../createStage.ts'
import type { Follower } from '../followers/Follower.ts'
import { median, round, type Table } from '../Table.ts'

const [warmUpMs, measuredMs] = [60_000, 120_000]

/** Requests a minute for one run that does not end: those of a page, and those of the proxy behind so many pages. */
async function countRequests({ follow }: Follower, pages: number, longAnswers: boolean) {
  const counts = { page: 0, upstream: 0 }
  const proxy = createRunProxy({
    apiKey: 'a-key-that-is-long-enough',
    longAnswers,
    fetch: () => {
      counts.upstream += 1
      return Response.json({ run_id: 'run', status: 'running', data: {} })
    },
  })
  const closers: (() => void)[] = []
  for (let page = 0; page < pages; page += 1) {
    // Each has caches and clients of its own.
    const send = async (input: unknown, init?: RequestInit) => {
      counts.page += 1
      return proxy(new Request(`http://127.0.0.1${String(input)}`, init))
    }
    const props = { ids: ['run'], intervalMs: 3_000, fetch: send as typeof fetch, onShow: () => {} }
    closers.push(mount(follow(props)))
    await pass(700)
  }
  await pass(warmUpMs)
  Object.assign(counts, { page: 0, upstream: 0 })
  await pass(measuredMs)
  for (const close of closers) close()
  proxy.close()
  await pass(1_000)
  const perMinute = (count: number) => (count * 60_000) / measuredMs
  return { page: perMinute(counts.page / pages), upstream: perMinute(counts.upstream) }
}

/** What it takes to follow a run through the proxy, with long answers and without, and how soon its end is shown. */
export async function longAnswersTable(followers: readonly Follower[]): Promise<Table> {
  // The pages are in browsers of their own, which have places enough.
  const locks = { request: async (_: string, __: object, hold: (lock: object) => unknown) => hold({}) }
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
  const script = new URL('../proxy/measureLongAnswers.ts', import.meta.url).pathname
  const text = execFileSync(process.execPath, ['--import', 'tsx', script], {
    encoding: 'utf8',
    timeout: 600_000,
  })
  const { long, polled } = JSON.parse(text) as Record<'long' | 'polled', number[]>
  // Another thread makes a hash, in its own time, which is not that of the stage.
  crypto.subtle.digest = async (_, data): Promise<ArrayBuffer> =>
    new Uint8Array(
      createHash('sha256')
        .update(data as Uint8Array)
        .digest(),
    ).buffer
  const rows: Table['rows'] = []
  for (const [name, follower, isLong, lagsMs] of [
    ['ours, useRun, `longAnswers: true`', followers[0]!, true, long] as const,
    ...followers.map((one, index) => [one.name, one, false, index === 0 ? polled : undefined] as const),
  ]) {
    const one = await countRequests(follower, 1, isLong)
    const ten = await countRequests(follower, 10, isLong)
    const lags = lagsMs ? [round(median(lagsMs)), round(Math.max(...lagsMs))] : ['', '']
    rows.push([name, round(one.page), round(ten.page), round(ten.upstream), ...lags])
  }
  Reflect.deleteProperty(navigator, 'locks')
  Reflect.deleteProperty(crypto.subtle, 'digest')
  return {
    title: 'Long answers',
    about:
      'One run through our proxy, which gives an answer again for a second. Requests in simulated time, once the pace is steady, while the run goes on; peers ask every 3 s. Trigger.dev asks at the addresses of its own service, which the proxy does not have. Then ours over HTTP in the time of the machine: twelve runs, each followed by two pages, from the moment at which the proxy knows of an end until both show it.',
    head: [
      'by',
      'requests a minute, one page',
      'of each of ten pages',
      'of the proxy behind ten',
      'shown after, median, ms',
      'at most, ms',
    ],
    rows,
  }
}
