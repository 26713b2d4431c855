import { act, cleanup } from '@testing-library/react'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { passInAct } from '../../support/renderExtraction.tsx'
import { renderRun } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, type Step } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'
import { cacheOperations } from './cacheOperations.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const pending = json({ status: 'pending' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const operationOf = new Map(cacheOperations)
const steps: Record<string, Step> = { running, pending, drop, hang: neverAnswer }

/** What is answered next, what happens to the cache, and how long nothing happens then. */
const happenings = fc.array(
  fc.record({
    answer: fc.constantFrom(...Object.keys(steps)),
    // What ends a watch for good is told, and ends the story.
    operation: fc.constantFrom(...[...operationOf.keys()].filter((name) => !name.endsWith('an error'))),
    waitMs: fc.constantFrom(0, 1, 300, 2_500, 31_000),
    isHidden: fc.boolean(),
  }),
  { maxLength: 8 },
)

describe('F19: whatever happens to the cache one after the other', () => {
  it.each([false, true])('the run is followed to its end; StrictMode: %j', async (isStrict) => {
    const property = fc.asyncProperty(happenings, async (story) => {
      let answer: Step = running
      const { queryClient, now, scripted, requests, unmount } = renderRun(() => answer, { isStrict })
      try {
        await passInAct(100)
        for (const { answer: next, operation, waitMs, isHidden } of story) {
          answer = steps[next] ?? running
          setVisibility(isHidden ? 'hidden' : 'visible')
          // oxlint-disable-next-line no-await-in-loop
          await act(async () => {
            void Promise.resolve(operationOf.get(operation)?.(queryClient)).catch(() => {})
          })
          // oxlint-disable-next-line no-await-in-loop
          await passInAct(waitMs)
        }
        answer = done
        act(() => setVisibility('visible'))
        for (let count = 0; count < 12; count += 1) {
          // oxlint-disable-next-line no-await-in-loop
          await passInAct(10_000)
        }
        if (now().connection === 'stopped') {
          expect(now().error).toBeInstanceOf(Error)
          act(() => now().resume())
          await passInAct(1_000)
        }
        expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null })
        expect(scripted.mostInFlight()).toBe(1)
        const asked = requests.length
        await passInAct(60_000)
        expect(requests).toHaveLength(asked)
      } finally {
        unmount()
        queryClient.clear()
        setVisibility('visible')
      }
    })
    await fc.assert(property, { seed: 8, numRuns: 60 })
  })
})
