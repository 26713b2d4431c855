import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doneStep, refsTo, renderRuns, runIdOf, runningStep } from '../../support/renderRuns.tsx'
import { createRandom } from '../../support/pace/distributions.ts'
import { type ScriptedRequest, scriptFetch, status } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const lastsMs = 600_000

/** How old what is shown of a run is on average, and at most, in seconds, over so many runs and ten minutes. */
function ageOf(answered: Map<string, number[]>) {
  let [worst, sum, total] = [0, 0, 0]
  for (const times of answered.values())
    for (const [index, ms] of [...times, lastsMs].entries()) {
      const gap = (ms - (times[index - 1] ?? 0)) / 1_000
      worst = Math.max(worst, gap)
      sum += gap ** 2 / 2
      total += gap
    }
  return { mean: sum / total, worst }
}

/** Follows runs of a server that fails this part of the requests, whichever run they are for. */
async function followByChance(count: number, part: number) {
  const random = createRandom(3)
  const answered = new Map(refsTo(count).map(({ runId }) => [runId, [] as number[]]))
  const from = performance.now()
  const scripted = scriptFetch((request: ScriptedRequest) => {
    if (random() < part) return status(500)
    answered.get(runIdOf(request))!.push(request.sentAtMs - from)
    return runningStep
  })
  renderRuns({}, { refs: refsTo(count), scripted })
  await vi.advanceTimersByTimeAsync(lastsMs)
  return { ...ageOf(answered), requests: scripted.requests.length }
}

/** The same, where each run is asked for every three seconds by itself. */
function pollByChance(count: number, part: number) {
  const random = createRandom(4)
  const answered = new Map(refsTo(count).map(({ runId }) => [runId, [] as number[]]))
  for (const times of answered.values())
    for (let ms = random() * 3_000; ms < lastsMs; ms += 3_000) if (random() >= part) times.push(ms)
  return { ...ageOf(answered), requests: (count * lastsMs) / 3_000 }
}

describe('a server that fails some of the requests, whichever run they are for', () => {
  it.each([
    [3, 0.3],
    [3, 0.5],
    [20, 0.3],
    [20, 0.5],
  ])(
    'shows %i runs about as soon as polling does, with fewer requests: %d of them fail',
    async (count, part) => {
      const [ours, theirs] = [await followByChance(count, part), pollByChance(count, part)]
      expect(ours.requests).toBeLessThan(theirs.requests)
      expect(ours.mean / theirs.mean).toBeLessThan(1.2)
    },
  )

  it('starves nobody where four of five fail', async () => {
    const [ours, theirs] = [await followByChance(20, 0.8), pollByChance(20, 0.8)]
    expect(ours.mean / theirs.mean).toBeLessThan(2.5)
    expect(ours.worst / theirs.worst).toBeLessThan(3)
  })
})

it('an outage after many that were brief is still found, and over for all within 6 s', async () => {
  const from = performance.now()
  const minute = (ms: number) => Math.floor((ms - from) / 60_000)
  // Twelve seconds of each minute; and all of the sixth one, in which runs end.
  const isOut = (ms: number) => minute(ms) === 5 || (ms - from) % 60_000 > 48_000
  const scripted = scriptFetch(({ sentAtMs }: ScriptedRequest) =>
    isOut(sentAtMs) ? status(500) : minute(sentAtMs) > 5 ? doneStep : runningStep,
  )
  const { now } = renderRuns({}, { refs: refsTo(10), scripted })
  await vi.advanceTimersByTimeAsync(359_000)
  const asked = scripted.requests.filter(({ sentAtMs }) => minute(sentAtMs) === 5)
  expect(asked.length).toBeLessThan(60)
  await vi.advanceTimersByTimeAsync(7_000)
  expect(now().counts.done).toBe(10)
})
