import { expect, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { json, status } from '../../support/scriptFetch.ts'
import { refocus } from '../../support/setVisibility.ts'
import type { BadStory } from './BadInput.ts'

const running = json({ status: 'running' })
const setClock = (byMs: number) => vi.setSystemTime(Date.now() + byMs)
const hourMs = 3_600_000

/** Clocks of the device that are set while a run is watched. Times are faked. */
export const badClocks: BadStory[] = [
  {
    arrives: 'a clock that jumps ahead, by less than the deadline',
    gives: 'polls at the same pace: none is left out, and none is made up for',
    async check() {
      const { now, requests } = renderRun([running], { run: { intervalMs: 2_000, deadlineMs: 2 * hourMs } })
      await pass(1_000)
      setClock(hourMs)
      await pass(10_000)
      expect([requests.length, now().connection]).toEqual([6, 'live'])
    },
  },
  {
    arrives: 'a clock that jumps ahead, past the deadline',
    gives: 'polls at the same pace, and an end when it was due; coming back to the tab asks at once',
    async check() {
      const { now, requests } = renderRun([running], { run: { intervalMs: 5_000, deadlineMs: 60_000 } })
      await pass(3_000)
      setClock(8 * hourMs)
      refocus()
      await pass(0)
      expect(requests).toHaveLength(2)
      await pass(56_999)
      expect([requests.length, now().connection]).toEqual([13, 'live'])
      await pass(250)
      expect(now()).toMatchObject({ phase: 'running', connection: 'expired', error: null })
    },
  },
  {
    arrives: 'a clock that is set back',
    gives: 'polls at the same pace; coming back to the tab asks at once',
    async check() {
      const { now, requests } = renderRun([running], { run: { intervalMs: 5_000 } })
      await pass(3_000)
      setClock(-hourMs)
      refocus()
      await pass(0)
      expect(requests).toHaveLength(2)
      await pass(10_000)
      expect([requests.length, now().connection]).toEqual([4, 'live'])
    },
  },
  {
    arrives: 'a clock that is set back while requests fail',
    gives: 'the same backoff, and no poll sooner',
    async check() {
      const { now, requests } = renderRun([running, status(503)])
      await pass(2_000)
      setClock(-hourMs)
      await pass(999)
      expect([requests.length, now().connection]).toEqual([2, 'reconnecting'])
      await pass(60_000)
      // After 1, 2 and 3 s, and then by 4 % less often each time.
      expect(requests.length).toBeLessThan(19)
    },
  },
  {
    arrives: 'a clock that is in 1970',
    gives: 'the run, followed as usual',
    async check() {
      vi.setSystemTime(1_000)
      const { now, requests } = renderRun([running, running, json({ status: 'done', data: {} })])
      await pass(10_000)
      expect([requests.length, now().phase, now().connection]).toEqual([3, 'done', 'settled'])
    },
  },
]
