import { createRunClient } from 'cloudsquid-react'
import { readInWorker } from 'cloudsquid-react/worker'
import { afterEach, expect, it, vi } from 'vitest'

const ref = { projectName: 'p', tableId: '00000000-0000-4000-8000-000000000001', runId: 'r' }

/** An answer of ten megabytes. */
function bodyOf(net: number) {
  const line = {
    text: 'Eight hundred and twelve hinges',
    net: 12.5,
    tax: 2.38,
    unit: 'piece',
    tags: ['a', 'b'],
  }
  const lines = Array.from({ length: 77_000 }, (_, position) => ({ position, ...line }))
  lines[70_000]!.net = net
  return { status: 'running', data: { lines } }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('in a worker of the browser ten megabytes come in many small messages, and a change in one', async () => {
  const sizes: number[] = []
  const startWorker = () => {
    const worker = new Worker(new URL('../../../packages/hooks/src/answerWorker.ts', import.meta.url), {
      type: 'module',
    })
    worker.addEventListener('message', ({ data }) => sizes.push(JSON.stringify(data).length))
    return worker
  }
  const texts = [12.5, 13].map((net) => JSON.stringify(bodyOf(net)))
  const fetch = async () => new Response(texts.shift())
  const largeAnswers = readInWorker({ startWorker })
  const client = createRunClient({ baseUrl: '/api', fetch, largeAnswers })
  const parse = vi.spyOn(JSON, 'parse')

  const first = (await client.getRun(ref)).run
  expect(first.raw).toEqual(bodyOf(12.5))
  expect(sizes.length).toBeGreaterThan(20)
  expect(Math.max(...sizes)).toBeLessThan(1_000_000)

  sizes.length = 0
  const second = (await client.getRun(ref, { known: first })).run
  expect(second.raw).toEqual(bodyOf(13))
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1_000)
  const [before, after] = [first, second].map(({ data }) => (data as { lines: unknown[] }).lines)
  expect(after!.filter((line, index) => line !== before![index])).toHaveLength(1)
  expect(parse.mock.calls.filter(([text]) => text.length > 100_000)).toEqual([])
  largeAnswers.close()
})

it('the worker of the package starts by itself', async () => {
  let started = 0
  class CountedWorker extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      started += 1
    }
  }
  vi.stubGlobal('Worker', CountedWorker)
  const fetch = async () => new Response(JSON.stringify(bodyOf(12.5)))
  const parse = vi.spyOn(JSON, 'parse')
  const largeAnswers = readInWorker()
  const client = createRunClient({ baseUrl: '/api', fetch, largeAnswers })
  expect((await client.getRun(ref)).run.status).toBe('running')
  expect(started).toBe(1)
  // It was not read by the page; what else is parsed here is the runner's.
  expect(parse.mock.calls.filter(([text]) => text.length > 100_000)).toEqual([])
  largeAnswers.close()
})
