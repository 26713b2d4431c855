import { expect, onTestFinished, vi } from 'vitest'
import { buildProxy } from './buildProxy.ts'
import { buildStore } from './buildStore.ts'

export type Reply = NonNullable<Parameters<typeof buildProxy>[1]>
export const running: Reply = () => Response.json({ status: 'running', data: {} })

/** Some instances before one upstream, with one store. */
export function buildInstances(
  count: number,
  options: Parameters<typeof buildProxy>[0] = {},
  reply: Reply = running,
) {
  const scripted = buildStore()
  const times: number[] = []
  const outages: unknown[] = []
  const instances = Array.from({ length: count }, () =>
    buildProxy(
      { shared: scripted.store, onStoreError: (error) => outages.push(error), ...options },
      (request) => {
        times.push(Date.now())
        return reply(request, times.length)
      },
    ),
  )
  return { instances, scripted, times, outages }
}

/** What the platform is hashing, on threads of its own and outside of the clock of the test. */
const hashing = new Set<Promise<ArrayBuffer>>()

/** Turns of the loop stay real, and time stands still while a hash is made. */
export function fakeClock(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  const digest = crypto.subtle.digest.bind(crypto.subtle)
  hashing.clear()
  const spy = vi.spyOn(crypto.subtle, 'digest').mockImplementation((...given) => {
    const made = digest(...given).finally(() => hashing.delete(made))
    hashing.add(made)
    return made
  })
  onTestFinished(() => spy.mockRestore())
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count || hashing.size > 0; turn += 1)
    await new Promise((resolve) => setImmediate(resolve))
}

export async function advance(ms: number): Promise<void> {
  await turns(20)
  await vi.advanceTimersByTimeAsync(ms)
}

/** Lets time pass, a little, until the answer is there. */
export async function settled<TValue>(asked: Promise<TValue>): Promise<TValue> {
  const state = { isSettled: false }
  void asked.finally(() => (state.isSettled = true))
  // An answer that never comes fails the test soon.
  for (let step = 0; step < 1000 && !state.isSettled; step += 1) {
    await turns(20)
    if (!state.isSettled) await vi.advanceTimersByTimeAsync(10)
  }
  expect(state.isSettled).toBe(true)
  return asked
}
