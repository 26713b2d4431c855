import type { QueryClient } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import type { Connection, RunPhase } from 'cloudsquid-react'
import { expect } from 'vitest'
import { passInAct } from '../../support/renderExtraction.tsx'
import { json, neverAnswer, status, type Step } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'
import type { CacheOperation } from './cacheOperations.ts'

/** What a hook says of the one run that it follows, whichever hook it is. */
export interface Followed {
  phase: RunPhase
  connection: Connection
  error: Error | null
  stop: () => void
  resume: () => void
}

/** A hook that follows one run over a script. */
export interface Mounted {
  queryClient: QueryClient
  now: () => Followed
  requests: readonly unknown[]
  inFlight: () => number
  mostInFlight: () => number
}

/** Mounts a hook whose requests are answered by whatever step is the one of the moment. */
export type Mount = (step: () => Step) => Mounted

const answers = {
  running: json({ status: 'running' }),
  done: json({ status: 'done', data: {} }),
  forbidden: status(403),
  hang: neverAnswer,
}

/** The moments of a watch at which something may happen to the cache. */
export const moments = [
  'first load',
  'poll in flight',
  'wait between polls',
  'fatal failure',
  'hidden tab',
] as const

export type Moment = (typeof moments)[number]

/** Brings a watch to a moment, and lets something happen to the cache then; what is asked after it gets `next`. */
async function play(
  mount: Mount,
  { moment, operation }: { moment: Moment; operation: CacheOperation },
  next: keyof typeof answers,
): Promise<Mounted & { askedBefore: () => number }> {
  let answer: keyof typeof answers = moment === 'first load' ? 'hang' : 'running'
  const mounted = mount(() => answers[answer])
  await passInAct(0)
  await passInAct(500)
  if (moment === 'poll in flight') answer = 'hang'
  if (moment === 'fatal failure') answer = 'forbidden'
  if (moment === 'hidden tab') act(() => setVisibility('hidden'))
  if (moment !== 'wait between polls') await passInAct(4_000)
  answer = next
  const asked = mounted.requests.length
  await act(async () => {
    // Not awaited: what it gives may wait for the request that hangs.
    void Promise.resolve(operation(mounted.queryClient)).catch(() => {})
  })
  return { ...mounted, askedBefore: () => asked }
}

/** Lets the tab come back, and a request that hangs time out. */
async function settle(moment: Moment): Promise<void> {
  await passInAct(5_000)
  if (moment === 'hidden tab') act(() => setVisibility('visible'))
  for (let count = 0; count < 6; count += 1) await passInAct(10_000)
}

/** The watch comes to its good end, whatever happened; only a failure for good may end it before, and says so. */
export async function expectDone(mount: Mount, at: { moment: Moment; operation: CacheOperation }) {
  const { now, mostInFlight, requests } = await play(mount, at, 'done')
  await settle(at.moment)
  const hasFailed = at.moment === 'fatal failure' || now().connection === 'stopped'
  if (hasFailed && now().phase !== 'done') {
    expect(now()).toMatchObject({ connection: 'stopped', error: expect.any(Error) as Error })
    act(() => now().resume())
    await settle(at.moment)
  }
  expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null })
  expect(mostInFlight()).toBe(1)
  const asked = requests.length
  await passInAct(60_000)
  expect(requests).toHaveLength(asked)
}

/** `stop()` ends the watching and what is in flight, and `resume()` takes it up again. */
export async function expectStops(mount: Mount, at: { moment: Moment; operation: CacheOperation }) {
  const isHung = at.moment === 'first load' || at.moment === 'poll in flight'
  const { now, inFlight, requests, mostInFlight, askedBefore } = await play(
    mount,
    at,
    isHung ? 'hang' : 'running',
  )
  await passInAct(6_000)
  const { connection } = now()
  const isWatching = connection === 'live' || connection === 'reconnecting'
  // What calls itself live asks, or waits for an answer.
  if (isWatching) expect(requests.length - askedBefore() + inFlight()).toBeGreaterThan(0)
  act(() => now().stop())
  await passInAct(0)
  expect([now().connection, inFlight()]).toEqual(['stopped', 0])
  const asked = requests.length
  await settle(at.moment)
  expect([now().connection, requests.length, mostInFlight()]).toEqual(['stopped', asked, 1])
}
