import { createRunClient, type RunRef, waitForRun, type WaitForRunOptions } from 'cloudsquid-react/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { failureOf } from '../../support/failureOf.ts'
import { drop, held, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const ref: RunRef = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
const pending = json({ status: 'pending' })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 7 } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Waits for a run over a script, and counts the listeners on the signal. */
function wait<TData>(script: Step[], options: WaitForRunOptions<TData> = {}) {
  const scripted = scriptFetch(script)
  const client = createRunClient({ baseUrl: '/api', fetch: scripted.fetch })
  const controller = new AbortController()
  const { signal } = controller
  const [add, remove] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')]
  return {
    ...scripted,
    controller,
    start: () => waitForRun(client, ref, { signal, ...options }),
    /** Listeners that were put on the caller's signal and never taken off. */
    listenersLeft: () => add.mock.calls.length - remove.mock.calls.length,
  }
}

describe('F16: waitForRun gives the final run', () => {
  it.each<[string, Step]>([
    ['done', done],
    ['error', json({ status: 'error' })],
  ])('with the status %s, and leaves no timer and no listener', async (word, step) => {
    const { start, requests, listenersLeft } = wait([pending, running, step])
    const waited = start()
    await vi.advanceTimersByTimeAsync(60_000)
    await expect(waited).resolves.toMatchObject({ status: word })
    expect([requests.length, vi.getTimerCount(), listenersLeft()]).toEqual([3, 0, 0])
  })

  it('tells each change once, the first and the last one included', async () => {
    const onUpdate = vi.fn()
    const page = (number: number) => json({ status: 'running', data: { page: number } })
    const { start } = wait([pending, pending, page(1), page(1), drop, page(2), done], { onUpdate })
    const waited = start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(onUpdate.mock.calls).toMatchObject([
      [{ status: 'pending' }],
      [{ status: 'running', data: { page: 1 } }],
      [{ status: 'running', data: { page: 2 } }],
      [await waited],
    ])
  })

  it('types and validates by a schema; data that does not fit is an error that holds the run', async () => {
    const schema = z.object({ total: z.number() })
    await expect(wait([done], { schema }).start()).resolves.toMatchObject({ data: { total: 7 } })
    const odd = wait([json({ status: 'done', data: { total: 'x' } })], { schema })
    expect(await failureOf(odd.start())).toMatchObject({
      code: 'RUN-DATA',
      run: { status: 'done', data: { total: 'x' } },
      issues: [{ path: 'total' }],
    })
  })

  it('waits failures out, and goes on as long as they pass', async () => {
    const { start, requests } = wait([running, drop, status(503), status(429), done])
    const waited = start()
    await vi.advanceTimersByTimeAsync(60_000)
    await expect(waited).resolves.toMatchObject({ status: 'done' })
    expect(requests).toHaveLength(5)
  })

  it('a callback that throws ends the waiting with its error, and leaves nothing behind', async () => {
    const broken = new Error('the callback broke')
    const onUpdate = () => {
      throw broken
    }
    const { start, listenersLeft } = wait([running], { onUpdate })
    expect(await failureOf(start())).toBe(broken)
    expect([vi.getTimerCount(), listenersLeft()]).toEqual([0, 0])
  })
})

describe('F16: waitForRun ends by its signal, with its reason', () => {
  const reason = new Error('the user left')

  it('that was aborted before: nothing is asked', async () => {
    const { start, controller, requests, listenersLeft } = wait([running])
    controller.abort(reason)
    expect(await failureOf(start())).toBe(reason)
    await vi.advanceTimersByTimeAsync(60_000)
    expect([requests.length, vi.getTimerCount(), listenersLeft()]).toEqual([0, 0, 0])
  })

  it('during a request: it is aborted at once', async () => {
    const { start, controller, requests, inFlight } = wait([neverAnswer])
    const failure = failureOf(start())
    await vi.advanceTimersByTimeAsync(10)
    controller.abort(reason)
    expect(await failure).toBe(reason)
    await vi.advanceTimersByTimeAsync(0)
    expect([requests[0]?.signal?.aborted, inFlight(), vi.getTimerCount()]).toEqual([true, 0, 0])
  })

  it('between two requests: at once, and no other goes out', async () => {
    const { start, controller, requests } = wait([running])
    const failure = failureOf(start())
    await vi.advanceTimersByTimeAsync(1_000)
    controller.abort(reason)
    expect(await failure).toBe(reason)
    expect(vi.getTimerCount()).toBe(0)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(1)
  })

  it('while it backs off', async () => {
    const { start, controller, requests } = wait([drop])
    const failure = failureOf(start())
    await vi.advanceTimersByTimeAsync(500)
    controller.abort(reason)
    expect(await failure).toBe(reason)
    expect([requests.length, vi.getTimerCount()]).toEqual([1, 0])
  })

  it('in the callback of an answer that is not final', async () => {
    const { start, controller, requests } = wait([running], { onUpdate: () => controller.abort(reason) })
    expect(await failureOf(start())).toBe(reason)
    expect([requests.length, vi.getTimerCount()]).toEqual([1, 0])
  })

  it('of one who waits for the same run, and not the request of the other', async () => {
    const answer = held(done)
    const scripted = scriptFetch([answer.step])
    const client = createRunClient({ baseUrl: '/api', fetch: scripted.fetch })
    const controller = new AbortController()
    const leaving = failureOf(waitForRun(client, ref, { signal: controller.signal }))
    const staying = waitForRun(client, ref)
    await vi.advanceTimersByTimeAsync(10)
    controller.abort(reason)
    expect(await leaving).toBe(reason)
    answer.release()
    await expect(staying).resolves.toMatchObject({ status: 'done' })
    expect(scripted.requests).toHaveLength(1)
  })
})

describe('F16: waitForRun ends by the deadline or a failure for good', () => {
  it('after an hour, with the run that is still running', async () => {
    const { start } = wait([running])
    const failure = failureOf(start())
    await vi.advanceTimersByTimeAsync(3_700_000)
    expect(await failure).toMatchObject({ code: 'RUN-EXPIRED', run: { status: 'running' } })
    expect((await failure).cause).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('after its own, with what went wrong last if nothing was ever read', async () => {
    const { start, requests } = wait([drop], { deadlineMs: 10_000 })
    const failure = failureOf(start())
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await failure).toMatchObject({
      code: 'RUN-EXPIRED',
      run: undefined,
      cause: { code: 'RUN-NETWORK' },
    })
    const asked = requests.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(asked)
  })

  it.each<[string, Step, string]>([
    ['HTTP 401', status(401), 'RUN-401'],
    ['HTTP 410', status(410), 'RUN-410'],
    ['an answer that is no run', status(200, '<html>'), 'RUN-CONTRACT'],
  ])('at once by %s', async (_, step, code) => {
    const { start, requests, listenersLeft } = wait([running, step, done])
    const failure = failureOf(start())
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await failure).toMatchObject({ code })
    expect([requests.length, vi.getTimerCount(), listenersLeft()]).toEqual([2, 0, 0])
  })

  it('by an address that is none, without a request', async () => {
    const scripted = scriptFetch([running])
    const client = createRunClient({ baseUrl: '/api', fetch: scripted.fetch })
    expect(await failureOf(waitForRun(client, { ...ref, runId: '' }))).toMatchObject({ code: 'RUN-INPUT' })
    expect(scripted.requests).toEqual([])
  })

  it('a 404 right after the start is looked past for a short while', async () => {
    const { start } = wait([status(404), status(404), done])
    const waited = start()
    await vi.advanceTimersByTimeAsync(10_000)
    await expect(waited).resolves.toMatchObject({ status: 'done' })
  })
})
