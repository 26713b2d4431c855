import { createRunClient, type Run, type RunClientOptions, RunContractError } from 'cloudsquid-react'
import { shareTabs } from 'cloudsquid-react/client'
import { readInWorker } from 'cloudsquid-react/worker'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeWorker } from './FakeWorker.ts'

const ref = { projectName: 'p', tableId: '00000000-0000-4000-8000-000000000001' }
const rows = (count: number, net = 12.5) =>
  Array.from({ length: count }, (_, position) => ({ position, net, tags: ['a', 'b'] }))
const textOf = (lines: unknown[], status = 'running') => JSON.stringify({ status, data: { lines } })

beforeEach(() => vi.stubGlobal('Worker', FakeWorker))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A client whose answers are these texts, one after the other, and the worker that reads them. */
function setUp({
  leastBytes = 1_000,
  change = () => {},
  options = {},
}: { leastBytes?: number; change?: (worker: FakeWorker) => void; options?: Partial<RunClientOptions> } = {}) {
  const workers: FakeWorker[] = []
  const texts: string[] = []
  const startWorker = () => {
    const worker = new FakeWorker()
    change(worker)
    workers.push(worker)
    return worker as unknown as Worker
  }
  const reader = readInWorker({ startWorker, leastBytes })
  const client = createRunClient({
    baseUrl: 'http://api.test',
    fetch: async () => new Response(texts.shift()),
    largeAnswers: reader,
    ...options,
  })
  const read = async (text: string, options: { known?: Run; signal?: AbortSignal; runId?: string } = {}) => {
    const { runId = 'r', ...rest } = options
    texts.push(text)
    return (await client.getRun({ ...ref, runId }, rest)).run
  }
  const words = () => {
    const all = workers.flatMap(({ posted }) => posted.map((one) => (one as { is: string }).is))
    return all.filter((word, index) => word !== all[index - 1])
  }
  return { reader, workers, read, words }
}

it('a large answer is read in the worker, and what did not change is the object of before', async () => {
  const { read, words } = setUp()
  const first = await read(textOf(rows(1_000)))
  expect(first.raw).toEqual(JSON.parse(textOf(rows(1_000))))
  const changed = rows(1_000)
  changed[500]!.net = 13
  const second = await read(textOf(changed), { known: first })
  expect(second.raw).toEqual(JSON.parse(textOf(changed)))
  const [before, after] = [first, second].map(({ data }) => (data as { lines: unknown[] }).lines)
  expect(after!.filter((line, index) => line !== before![index])).toEqual([changed[500]])
  expect(await read(textOf(changed), { known: second })).toBe(second)
  expect(words()).toEqual(['steps', 'end', 'steps', 'end', 'same'])
})

it('what is small never goes there', async () => {
  const { read, workers } = setUp({ leastBytes: 100_000 })
  const first = await read(textOf(rows(10)))
  expect(await read(textOf(rows(10)), { known: first })).toBe(first)
  expect(workers).toEqual([])
})

it.each([
  ['tabs share', { tabs: shareTabs() }],
  ['an app parses by itself', { parseJson: (text: string) => JSON.parse(text) as unknown }],
])('the page reads where %s', async (_, options) => {
  const { read, workers } = setUp({ options })
  expect((await read(textOf(rows(1_000)))).raw).toEqual(JSON.parse(textOf(rows(1_000))))
  expect(workers).toEqual([])
})

it('two runs at once are told apart, in one worker', async () => {
  const { read, workers } = setUp()
  const one = read(textOf(rows(300, 1)))
  const other = read(textOf(rows(200, 2)), { runId: 'other' })
  expect((await one).raw).toEqual(JSON.parse(textOf(rows(300, 1))))
  expect((await other).raw).toEqual(JSON.parse(textOf(rows(200, 2))))
  expect(workers).toHaveLength(1)
})

it('a body that is no JSON is the same error as without a worker', async () => {
  const { read, words } = setUp()
  await expect(read('<'.repeat(2_000))).rejects.toThrow(RunContractError)
  expect(words()).toEqual(['unread'])
})

it('a final run is not kept by the worker, and a later reading shares with it all the same', async () => {
  const { read, words } = setUp()
  const first = await read(textOf(rows(1_000), 'done'))
  expect(await read(textOf(rows(1_000), 'done'), { known: first })).toEqual(first)
  expect(words()).toEqual(['steps', 'end', 'steps', 'end'])
})

const garbage: [string, (worker: FakeWorker) => void][] = [
  ['says what nobody understands', (worker) => (worker.answer = () => worker.tell('hello'))],
  ['says nothing at all', (worker) => (worker.answer = () => worker.tell(undefined))],
  ['is of another version', (worker) => (worker.answer = ({ id }) => worker.tell({ id, is: 'new' }))],
  ['ends before it has begun', (worker) => (worker.answer = ({ id }) => worker.tell({ id, is: 'end' }))],
  ['fails', (worker) => (worker.answer = () => worker.dispatchEvent(new Event('error')))],
  [
    'tells what cannot be read',
    (worker) => (worker.answer = () => worker.dispatchEvent(new Event('messageerror'))),
  ],
]

it.each(garbage)('the page reads by itself where the worker %s, then and from then on', async (_, change) => {
  const { read, workers } = setUp({ change })
  const first = await read(textOf(rows(1_000)))
  expect(first.raw).toEqual(JSON.parse(textOf(rows(1_000))))
  expect(await read(textOf(rows(1_000)), { known: first })).toBe(first)
  expect(workers.map(({ isEnded, asked }) => [isEnded, asked.length])).toEqual([[true, 1]])
})

it('the page reads by itself where no worker starts', async () => {
  const change = () => {
    throw new Error('The policy of the page forbids it.')
  }
  const { read } = setUp({ change })
  expect((await read(textOf(rows(1_000)))).status).toBe('running')
})

it('a worker that is silent is given up', async () => {
  vi.useFakeTimers()
  const { read, workers } = setUp({ change: (worker) => (worker.answer = () => {}) })
  const reading = read(textOf(rows(1_000)))
  await vi.advanceTimersByTimeAsync(10_000)
  expect((await reading).status).toBe('running')
  expect(workers[0]!.isEnded).toBe(true)
})

it('who gives up while it is read is told why, and the worker lets go of it', async () => {
  const { read, workers } = setUp({ change: (worker) => (worker.answer = () => {}) })
  const controller = new AbortController()
  const reading = read(textOf(rows(1_000)), { signal: controller.signal })
  await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(1))
  controller.abort(new Error('left'))
  await expect(reading).rejects.toThrow('left')
  expect(workers[0]!.asked.map(({ is }) => is)).toEqual(['read', 'forget'])
})

it('closed, it ends the worker, and the page reads on', async () => {
  const { read, reader, workers } = setUp()
  const first = await read(textOf(rows(1_000)))
  reader.close()
  expect(workers[0]!.isEnded).toBe(true)
  expect(await read(textOf(rows(1_000), 'done'), { known: first })).toMatchObject({ status: 'done' })
})
