import {
  createRunClient,
  getRun,
  RunHeadersError,
  RunInputError,
  startRun,
  waitForRun,
} from 'cloudsquid-react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { outcomeOf } from '../../support/buildPool.ts'
import { failureOf } from '../../support/failureOf.ts'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
const cause = new Error('the token of gold is over')

function clientWith(headers: () => Promise<Record<string, string>>) {
  const { fetch, requests } = scriptFetch([json({ status: 'done', data: {}, run_id: 'run-1' })])
  return { client: createRunClient({ baseUrl: '/api', fetch, headers }), requests }
}

describe('`headers` that fail', () => {
  it.each([
    ['reject', () => Promise.reject(cause)],
    [
      'throw',
      () => {
        throw cause
      },
    ],
  ] as [string, () => Promise<never>][])('are told as what they are when they %s', async (_, headers) => {
    const { client, requests } = clientWith(headers)
    for (const ask of [() => getRun(client, ref), () => startRun(client, ref, { rowId: 'row-1' })]) {
      const error = await failureOf(ask())
      expect(error).toBeInstanceOf(RunHeadersError)
      expect(error).toMatchObject({ code: 'RUN-HEADERS', class: 'transient', cause })
      expect(error.message).toMatch(/was not sent: the client's `headers` failed/)
      expect(error.message).not.toContain('gold')
    }
    expect(requests).toEqual([])
  })

  it.each([new TypeError('Failed to fetch'), undefined, 'a text'])(
    'are no network failure, whatever they throw: %s',
    async (thrown) => {
      const { client } = clientWith(() => Promise.reject(thrown))
      expect(await failureOf(getRun(client, ref))).toMatchObject({ code: 'RUN-HEADERS', cause: thrown })
    },
  )

  it('pass a RunError on as it is', async () => {
    const error = new RunInputError('Sign in again.')
    const { client } = clientWith(() => Promise.reject(error))
    expect(await failureOf(getRun(client, ref))).toBe(error)
  })

  it('are waited out', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    let times = 0
    const { client } = clientWith(() => ((times += 1) < 3 ? Promise.reject(cause) : Promise.resolve({})))
    const outcome = outcomeOf(waitForRun(client, ref))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(outcome()).toMatchObject({ status: 'done' })
  })

  it('that never come end with the time of the request', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { client, requests } = clientWith(() => new Promise(() => {}))
    const outcomes = [getRun(client, ref), startRun(client, ref, { rowId: 'row-1' })].map((asking) =>
      outcomeOf<unknown>(asking),
    )
    await vi.advanceTimersByTimeAsync(30_000)
    for (const outcome of outcomes) expect(outcome()).toMatchObject({ code: 'RUN-TIMEOUT' })
    expect([requests, vi.getTimerCount()]).toEqual([[], 0])
  })

  it('that fail when the caller has left give the reason of the caller', async () => {
    const leaving = new AbortController()
    const { client } = clientWith(() => {
      leaving.abort('left')
      return Promise.reject(cause)
    })
    await expect(startRun(client, ref, { rowId: 'row-1', signal: leaving.signal })).rejects.toBe('left')
  })
})
