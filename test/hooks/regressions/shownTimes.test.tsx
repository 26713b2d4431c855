import { QueryClient } from '@tanstack/react-query'
import { act, cleanup } from '@testing-library/react'
import { type JsonObject, runKeys } from 'cloudsquid-react'
import { explainNextPoll, readPollState } from 'cloudsquid-react/devtools'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, status } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const busy = status(429, '', { 'retry-after': '60' })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Followed = ReturnType<typeof renderRun<JsonObject>>

/** In how many seconds the next poll is due: by `nextPollAt`, by `explain()` and by the tools. */
function dueIn({ now, queryClient, client }: Followed): number[] {
  const told = [now().explain(), explainNextPoll(readPollState(queryClient, client, { ref: testRef }))]
  return [
    (Number(now().nextPollAt) - Date.now()) / 1_000,
    ...told.map((text) => Number(/([\d.]+) s/.exec(text)?.[1])),
  ]
}

describe.each([
  ['back an hour', -3_600_000],
  ['back a moment', -700],
  ['ahead two hours', 7_200_000],
])('times that are shown where the clock is set %s', (_, byMs) => {
  const setClock = () => vi.setSystemTime(Date.now() + byMs)

  it.each([
    ['the schedule', [running], 1.5],
    ['the backoff', [drop], 0.5],
    ['a 429 that holds all', [running, busy], 59.5],
  ])('the next poll is due when it goes out: %s', async (name, script, seconds) => {
    const followed = renderRun(script)
    await pass(0)
    if (script.length > 1) await pass(2_000)
    await pass(500)
    setClock()
    const due = dueIn(followed)
    for (const one of due)
      expect(Math.abs(one - seconds), `${name}: ${String(due)}`).toBeLessThan(0.5 + seconds / 10)
    const before = followed.requests.length
    await pass(Math.max(...due) * 1_000 + 101)
    expect(followed.requests).toHaveLength(before + 1)
  })

  it('a poll that is held while the clock is set says for how long from then on', async () => {
    const followed = renderRun([running, busy])
    await pass(500)
    setClock()
    act(
      () =>
        void followed
          .now()
          .refresh()
          .catch(() => {}),
    )
    await pass(5_000)
    for (const one of dueIn(followed)) expect(Math.abs(one - 56)).toBeLessThan(5)
  })

  it('an answer is as old as it is, and what reads it renders no more often', async () => {
    const { now, seen } = renderRun([done])
    await pass(0)
    const checkedAt = now().checkedAt
    await pass(10_000)
    expect(now().checkedAt).toBe(checkedAt)
    setClock()
    // Ahead: the device may have slept for so long, and then it is.
    expect(Date.now() - Number(now().checkedAt)).toBe(10_000 + Math.max(byMs, 0))
    const moved = now().checkedAt
    const rendered = seen.length
    await pass(10_000)
    expect([now().checkedAt === moved, seen.length]).toEqual([true, rendered])
  })
})

it('an answer of another page says when it came by the clock of that page', async () => {
  const queryClient = new QueryClient()
  const { client } = buildHarness()
  const checkedAt = Date.now() + 7_200_000
  queryClient.setQueryData(runKeys.run(client, testRef), {
    body: { run_id: 'run-1', status: 'done' },
    checkedAt,
  })
  const { now } = renderRun([], { queryClient, client })
  await pass(0)
  expect(Number(now().checkedAt)).toBe(checkedAt)
})

describe('a time in the cache that is none, put there by an app', () => {
  it.each(['soon', Number.NaN, 1e99, {}])(
    'is not shown, and renders nothing again: %j',
    async (checkedAt) => {
      const { queryClient, client, seen, now, requests } = renderRun([running])
      await pass(100)
      expect([now().checkedAt, now().nextPollAt]).toEqual([expect.any(Date), expect.any(Date)])
      const rendered = seen.length
      const body = { status: 'running', reasoning: 'page 2' }
      queryClient.setQueryData(runKeys.run(client, testRef), { body, checkedAt })
      await pass(0)
      expect([now().checkedAt, now().run?.reasoning]).toEqual([undefined, 'page 2'])
      expect(seen.length - rendered).toBeLessThanOrEqual(2)
      await pass(6_000)
      expect([requests.length, now().checkedAt]).toEqual([3, expect.any(Date)])
    },
  )
})
