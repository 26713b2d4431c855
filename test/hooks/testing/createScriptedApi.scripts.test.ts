import { createRunClient, getRun, type RunRef } from 'cloudsquid-react'
import {
  createScriptedApi,
  done,
  failed,
  httpError,
  huge,
  legacy,
  missingStatus,
  pending,
  type RunScript,
  running,
  unknownStatus,
} from 'cloudsquid-react/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function build() {
  const api = createScriptedApi()
  const client = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
  const poll = async (ref: RunRef) => (await getRun(client, ref)).run
  const statuses = async (ref: RunRef, polls: number) => {
    const seen: string[] = []
    for (let count = 0; count < polls; count += 1)
      seen.push(
        await poll(ref).then(
          (run) => run.status,
          (error: { status: number }) => `HTTP ${error.status}`,
        ),
      )
    return seen
  }
  return { api, poll, statuses }
}

describe('createScriptedApi: scripts', () => {
  it('takes one step a poll, and repeats the last', async () => {
    const { api, statuses } = build()
    const ref = api.script('run-1', ['pending', 'running', done({ total: 12 })])
    expect(ref).toMatchObject({ projectName: 'demo', runId: 'run-1' })
    expect(await statuses(ref, 5)).toEqual(['pending', 'running', 'done', 'done', 'done'])
  })

  it('repeats a failure that comes last, too', async () => {
    const { api, statuses } = build()
    expect(await statuses(api.addRun(['running', httpError(404)]), 3)).toEqual([
      'running',
      'HTTP 404',
      'HTTP 404',
    ])
  })

  it('keeps a step for several polls', async () => {
    const { api, statuses } = build()
    const ref = api.addRun([pending({ polls: 2 }), running({ polls: 3 }), 'done'])
    expect(await statuses(ref, 6)).toEqual(['pending', 'pending', 'running', 'running', 'running', 'done'])
  })

  it('keeps a step for a time, whether it is polled or not', async () => {
    const { api, poll } = build()
    const ref = api.addRun([pending({ forMs: 1000 }), running({ forMs: 4000 }), 'done'])
    const seen: [number, string][] = []
    for (const atMs of [0, 999, 1000, 4999, 5000]) {
      vi.setSystemTime(atMs + 1_000_000)
      if (atMs === 0) api.script(ref.runId, [pending({ forMs: 1000 }), running({ forMs: 4000 }), 'done'])
      seen.push([atMs, (await poll(ref)).status])
    }
    expect(seen).toEqual([
      [0, 'pending'],
      [999, 'pending'],
      [1000, 'running'],
      [4999, 'running'],
      [5000, 'done'],
    ])
  })

  it('skips the steps whose time passed unseen', async () => {
    const { api, poll } = build()
    const ref = api.addRun([pending({ forMs: 1000 }), running({ forMs: 4000 }), 'done'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect((await poll(ref)).status).toBe('done')
  })

  it('begins the time of a step when the polls of the one before are used up', async () => {
    const { api, statuses } = build()
    const ref = api.addRun(['pending', running({ forMs: 1000 }), 'done'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await statuses(ref, 2)).toEqual(['pending', 'running'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(await statuses(ref, 1)).toEqual(['done'])
  })

  it('gives two runs steps of their own', async () => {
    const { api, statuses } = build()
    const script: RunScript = ['pending', done({ total: 12 })]
    const [one, two] = [api.addRun(script), api.addRun(script)]
    expect(one.runId).not.toBe(two.runId)
    expect(await statuses(one, 2)).toEqual(['pending', 'done'])
    expect(await statuses(two, 2)).toEqual(['pending', 'done'])
  })

  it('starts over when a run is given another script', async () => {
    const { api, statuses } = build()
    const ref = api.addRun(['done'])
    expect(await statuses(ref, 1)).toEqual(['done'])
    api.script(ref.runId, ['running', 'error'])
    expect(await statuses(ref, 2)).toEqual(['running', 'error'])
  })

  it('knows no run that nobody made', async () => {
    const { api, statuses } = build()
    expect(await statuses({ projectName: 'demo', tableId: 't', runId: 'nobody' }, 1)).toEqual(['HTTP 404'])
    expect(() => api.review('nobody', null)).toThrow(/api\.script/)
  })

  it('refuses an empty script', () => {
    const { api } = build()
    expect(() => api.addRun([])).toThrow(/at least one step/)
    expect(() => api.nextRun([])).toThrow(/at least one step/)
    expect(() => api.script('r', [])).toThrow(/at least one step/)
  })
})

describe('createScriptedApi: rows', () => {
  it('answers as documented, with ids and dates that stay the same', async () => {
    const [one, two] = [build(), build()]
    const rows = await Promise.all([one, two].map(({ api, poll }) => poll(api.addRun([done({ total: 12 })]))))
    expect(rows[0]?.raw).toEqual({
      status: 'done',
      data: { total: 12 },
      row_id: '30000000-0000-4000-8000-000000000001',
      created_at: '2026-01-15T09:30:00Z',
    })
    expect(rows[1]?.raw).toEqual(rows[0]?.raw)
  })

  it('carries the fields that a step is given, null and unknown ones too', async () => {
    const { api, poll } = build()
    const input = { data: { vendor: 'Northwind' }, files: [{ id: 'row-7' }] }
    const fields = { confidence: 0.9, data: { total: 13 } }
    const step = done({ total: 12 }, { reasoning: 'Line 4.', review: null, input, created_at: '', fields })
    const run = await poll(api.addRun([step]))
    expect(run.raw).toMatchObject({ reasoning: 'Line 4.', review: null, input, created_at: '', ...fields })
    expect(run).toMatchObject({ status: 'done', data: { total: 13 }, input })
  })

  it.each([
    ['unknownStatus', unknownStatus('paused'), { status: 'unknown', rawStatus: 'paused' }],
    ['unknownStatus of another type', unknownStatus(7), { status: 'unknown', rawStatus: 7 }],
    ['missingStatus', missingStatus({ a: 1 }), { status: 'unknown', rawStatus: undefined, data: { a: 1 } }],
    ['legacy', legacy('done', { a: 1 }), { status: 'done', data: { a: 1 }, isLegacyShape: true }],
    [
      'failed',
      failed({ fields: { errorMessage: 'Encrypted.' } }),
      { status: 'error', message: 'Encrypted.' },
    ],
    ['huge', huge(2_000_000), { status: 'done', data: { text: 'x'.repeat(2_000_000) } }],
  ])('spells %s', async (_, step, run) => {
    const { api, poll } = build()
    expect(await poll(api.addRun([step]))).toMatchObject(run)
  })

  it('carries a hint on a good answer', async () => {
    const { api } = build()
    const client = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
    const ref = api.addRun([running({ retryAfter: 3 }), running({ pollAfterMs: 250 }), running()])
    const hints = []
    for (let poll = 0; poll < 3; poll += 1) hints.push((await getRun(client, ref)).pollAfterMs)
    expect(hints).toEqual([3000, 250, undefined])
  })
})
