import {
  createRunClient,
  type RunAnswer,
  type RunClient,
  RunHttpError,
  RunNetworkError,
  type RunRef,
  waitForRun,
} from 'cloudsquid-react'
import { createFlightRecorder } from 'cloudsquid-react/devtools'
import { createScriptedApi, done, httpError } from 'cloudsquid-react/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildRun } from '../../support/buildSnapshot.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const refOf = (runId: string): RunRef => ({ projectName: 'demo', tableId: 'table-1', runId })

/** A client of an app's own, without a budget. */
class OwnClient implements RunClient {
  readonly baseUrl = '/api'
  readonly #answer: () => Promise<RunAnswer>
  constructor(
    answer: () => Promise<RunAnswer>,
    readonly scope = 'own',
  ) {
    this.#answer = answer
  }
  request(): Promise<never> {
    return Promise.reject(new Error('Not asked for here'))
  }
  getRun(): Promise<RunAnswer> {
    return this.#answer()
  }
}

const pending = () => Promise.resolve({ run: buildRun({ status: 'pending' }) })

describe('a recorded client', () => {
  it('gives what its own gives, in the same turn of the event loop', async () => {
    const recorder = createFlightRecorder()
    const answer = pending()
    const client = recorder.record(new OwnClient(() => answer))
    expect(client.getRun(refOf('a'))).toBe(answer)
    await answer
    expect(recorder.exportRecording().runs[0]?.polls).toEqual([
      { askedMs: 0, why: 'first', sentMs: 0, endedMs: 0, status: 'pending' },
    ])
  })

  it('is one for each client, and is not recorded twice by being given once more', async () => {
    const recorder = createFlightRecorder()
    const plain = new OwnClient(pending)
    const client = recorder.record(plain)
    expect(recorder.record(plain)).toBe(client)
    expect(recorder.record(client)).toBe(client)
    const other = createFlightRecorder()
    await other.record(client).getRun(refOf('a'))
    for (const one of [recorder, other]) expect(one.exportRecording().runs[0]?.polls).toHaveLength(1)
  })

  it('counts callers that share a request as one poll, given up once all of them have gone', async () => {
    const recorder = createFlightRecorder()
    let isOpen = false
    const client = recorder.record(
      createRunClient({
        baseUrl: 'https://cloudsquid.test/api',
        fetch: (_, init) =>
          new Promise((resolve, reject) => {
            init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
            if (isOpen) resolve(Response.json({ status: 'running' }))
          }),
      }),
    )
    const controllers = [new AbortController(), new AbortController()]
    const both = controllers.map(({ signal }) => client.getRun(refOf('a'), { signal }).catch(() => 'gone'))
    await vi.advanceTimersByTimeAsync(500)
    controllers[0]?.abort()
    await vi.advanceTimersByTimeAsync(500)
    expect(recorder.exportRecording().runs[0]?.polls[0]?.endedMs).toBeUndefined()
    controllers[1]?.abort()
    await Promise.all(both)
    isOpen = true
    await client.getRun(refOf('a'), { isFirst: false })
    expect(recorder.exportRecording().runs[0]?.polls).toEqual([
      { askedMs: 0, why: 'first', sentMs: 0, endedMs: 1_000, isGivenUp: true },
      { askedMs: 1_000, why: 'schedule', sentMs: 1_000, endedMs: 1_000, status: 'running' },
    ])
  })

  it('tells since when a poll waits for a 429 of another run', async () => {
    const api = createScriptedApi()
    const recorder = createFlightRecorder()
    const client = recorder.record(createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch }))
    await client.getRun(api.addRun([httpError(429, { retryAfter: 5 })])).catch(() => {})
    void client.getRun(api.addRun([done()]))
    await vi.advanceTimersByTimeAsync(6_000)
    const [held] = recorder.exportRecording().runs[1]?.polls ?? []
    expect(held).toMatchObject({ heldMs: 0, heldBy: '429', status: 'done' })
    expect(held?.sentMs).toBeGreaterThanOrEqual(5_000)
  })

  it('is recorded without hooks too, each poll with its cause', async () => {
    const api = createScriptedApi()
    const recorder = createFlightRecorder()
    const client = recorder.record(createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch }))
    const script = ['running', httpError(503), 'running', httpError(429, { retryAfter: 9 }), done()] as const
    const end = waitForRun(client, api.addRun(script))
    await vi.advanceTimersByTimeAsync(60_000)
    await end
    const [run] = recorder.exportRecording().runs
    expect(run?.polls.map(({ why }) => why)).toEqual(['first', 'schedule', 'backoff', 'schedule', 'hint'])
  })
})

describe('what is kept', () => {
  it('is bounded: the oldest runs and polls leave first, and those that left do not come and go', async () => {
    const recorder = createFlightRecorder({ maxRuns: 3, maxPolls: 2 })
    const client = recorder.record(new OwnClient(pending))
    const ask = (isFirst: boolean) =>
      Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => client.getRun(refOf(id), { isFirst })))
    await ask(true)
    const kept = () => recorder.tracks.map(({ ref, polls }) => `${ref.runId}${polls.length}`)
    expect(kept()).toEqual(['c1', 'd1', 'e1'])
    for (let turn = 0; turn < 3; turn += 1) await ask(false)
    expect(kept()).toEqual(['c2', 'd2', 'e2'])
    expect(recorder.lostRuns).toBe(2)
    expect(recorder.exportRecording().runs.map(({ run, lostPolls }) => [run, lostPolls])).toEqual([
      [3, 2],
      [4, 2],
      [5, 2],
    ])
    recorder.clear()
    expect(recorder.exportRecording().runs).toEqual([])
    await ask(false)
    expect(kept()).toEqual(['a1', 'b1', 'c1'])
  })

  it('is timed by a clock that the time of day does not move', async () => {
    const recorder = createFlightRecorder()
    const client = recorder.record(new OwnClient(pending))
    await vi.advanceTimersByTimeAsync(1_000)
    vi.setSystemTime(0)
    await client.getRun(refOf('a'))
    expect(recorder.exportRecording().runs[0]?.polls[0]?.askedMs).toBe(1_000)
  })
})

describe('a recording', () => {
  const secret = 'sk-live-Müller-4711'

  it('holds no word of a document, a server, an error or an address', async () => {
    const recorder = createFlightRecorder()
    const hostile = Object.assign(new RunNetworkError(secret, new Error(secret)), {
      code: `RUN-${secret}`,
      retryAfterMs: secret,
    })
    const http = new RunHttpError(secret, { status: 500, detail: secret })
    Object.assign(http, { status: secret })
    const answers = [
      () => Promise.reject(hostile),
      () => Promise.reject(http),
      () => Promise.reject(new Error(secret)),
      // An app's own client may reject with anything.
      // oxlint-disable-next-line prefer-promise-reject-errors
      () => Promise.reject(secret),
      () =>
        Promise.resolve({
          run: buildRun({
            status: secret as 'done',
            reasoning: secret,
            data: { [secret]: secret },
            review: { comment: secret, reviewed_by: secret },
          }),
          pollAfterMs: secret as unknown as number,
          note: secret,
        }),
    ]
    const client = recorder.record(new OwnClient(() => (answers.shift() ?? pending)(), secret))
    const ref = { projectName: secret, tableId: secret, runId: `https://files.test/?token=${secret}` }
    for (let turn = 0; turn < 6; turn += 1) await client.getRun(ref).catch(() => {})
    const text = JSON.stringify(recorder.exportRecording())
    expect(JSON.parse(text)).toMatchObject({
      runs: [
        {
          polls: [
            { failure: 'other' },
            { failure: 'RUN-5XX' },
            { failure: 'other' },
            { failure: 'other' },
            { status: 'unknown' },
            { status: 'pending' },
          ],
        },
      ],
    })
    expect(text).not.toMatch(/sk-live|ller|4711|https/)
  })
})
