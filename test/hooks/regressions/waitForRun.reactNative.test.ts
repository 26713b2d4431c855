import { createRunClient, waitForRun } from 'cloudsquid-react/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { json, neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'

const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 1 } })
const { prototype } = AbortSignal
const parts = ['throwIfAborted', 'reason'] as const
const originals = parts.map((name) => Object.getOwnPropertyDescriptor(prototype, name)!)

beforeEach(() => {
  vi.useFakeTimers()
  // React Native's AbortSignal has neither of them.
  for (const name of parts) Reflect.deleteProperty(prototype, name)
})
afterEach(() => {
  parts.forEach((name, index) => Object.defineProperty(prototype, name, originals[index]!))
  vi.useRealTimers()
})

function wait(script: Parameters<typeof scriptFetch>[0], signal?: AbortSignal) {
  const { fetch } = scriptFetch(script)
  return waitForRun(createRunClient({ baseUrl: 'https://app.test/api', fetch }), ref, { signal })
}

describe('waitForRun in React Native', () => {
  it('waits with a signal, to the end', async () => {
    const run = wait([running, running, done], new AbortController().signal)
    await vi.advanceTimersByTimeAsync(60_000)
    await expect(run).resolves.toMatchObject({ status: 'done', data: { total: 1 } })
  })

  it.each([
    ['before it began', [running], -1],
    ['while it sleeps', [running], 1_000],
    ['while a request is under way', [neverAnswer], 1_000],
  ])('rejects with an AbortError when it is aborted %s', async (_, script, atMs) => {
    const controller = new AbortController()
    if (atMs < 0) controller.abort()
    const failure = failureOf(wait(script, controller.signal))
    await vi.advanceTimersByTimeAsync(Math.max(atMs, 0))
    controller.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect(await failure).toMatchObject({ name: 'AbortError' })
    expect(vi.getTimerCount()).toBe(0)
  })
})
