import { createRunClient, getRun, RunHttpError } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outcomeOf } from '../../support/buildPool.ts'
import { failureOf } from '../../support/failureOf.ts'
import { json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
const running = json({ status: 'running' })
const hourMs = 3_600_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A client whose first reading was answered with a failure that holds all of them. */
async function hold(code: number, retryAfterS: number, ...after: Step[]) {
  const headers = { 'retry-after': String(retryAfterS) }
  const { fetch, requests } = scriptFetch([status(code, '{"message":"slow down"}', headers), ...after])
  const client = createRunClient({ baseUrl: '/api', fetch })
  await failureOf(getRun(client, ref))
  return { client, requests }
}

describe('a run that is read while the server asked to wait', () => {
  it('is read when the time is over, if that is less than 90 s', async () => {
    const { client, requests } = await hold(429, 89, running)
    const outcome = outcomeOf(getRun(client, ref))
    await pass(88_999)
    expect([outcome(), requests.length]).toEqual([undefined, 1])
    await pass(1)
    expect(outcome()).toMatchObject({ run: { status: 'running' } })
  })

  it.each([429, 503])(
    'fails at once with the same %s if it is longer, unsent, and says what is left',
    async (code) => {
      const { client, requests } = await hold(code, 690, running)
      await pass(600_000)
      const failure = await failureOf(getRun(client, ref))
      expect(failure).toBeInstanceOf(RunHttpError)
      expect(failure).toMatchObject({ status: code, class: 'transient', detail: 'slow down' })
      expect(failure).toHaveProperty('retryAfterMs', 90_000)
      await pass(hourMs)
      expect(requests).toHaveLength(1)
      expect(await getRun(client, ref)).toMatchObject({ run: { status: 'running' } })
    },
  )

  it('waits as long as it is told to', async () => {
    const { client, requests } = await hold(429, 3_600, running)
    const outcome = outcomeOf(getRun(client, ref, { waitMs: 2 * hourMs }))
    await pass(hourMs - 1)
    expect([outcome(), requests.length]).toEqual([undefined, 1])
    await pass(1)
    expect(outcome()).toMatchObject({ run: { status: 'running' } })
  })
})

it('a run that is read gives up after 90 s for which the budget lets nothing out', async () => {
  const { fetch, requests } = scriptFetch([neverAnswer])
  const client = createRunClient({ baseUrl: '/api', fetch, maxInFlight: 1, timeoutMs: hourMs })
  outcomeOf(getRun(client, { ...ref, runId: 'run-2' }))
  const outcome = outcomeOf(getRun(client, ref))
  await pass(89_999)
  expect(outcome()).toBeUndefined()
  await pass(1)
  expect([outcome(), requests.length]).toEqual([expect.objectContaining({ code: 'RUN-TIMEOUT' }), 1])
})
