import { createRunPace, type RunPace } from '../../../packages/hooks/src/client/pace/createRunPace.ts'
import { usualWaitMs } from '../../../packages/hooks/src/client/pace/planPolls.ts'
import { createRandom, type Distribution } from './distributions.ts'

/** How long to wait after a run has run for so long, and was asked for so often. */
export type Schedule = (ranMs: number, pollCount: number) => number

/** What watching costs, on average: requests a run, and how long after a run ended it was seen. */
export interface Cost {
  requests: number
  lagMs: number
}

export const standard: Schedule = (_, pollCount) => usualWaitMs(pollCount)

/** The times at which a run is asked for, until it is done. */
function watchRun(durationMs: number, schedule: Schedule): { requests: number; lagMs: number } {
  let [ranMs, requests] = [0, 1]
  for (; ranMs < durationMs; requests += 1) ranMs += schedule(ranMs, requests - 1)
  return { requests, lagMs: ranMs - durationMs }
}

export function costOf({ draw }: Distribution, schedule: Schedule, { count = 1_500, seed = 1 } = {}): Cost {
  const random = createRandom(seed)
  let [requests, lagMs] = [0, 0]
  for (let run = 0; run < count; run += 1) {
    const watched = watchRun(draw(random), schedule)
    requests += watched.requests / count
    lagMs += watched.lagMs / count
  }
  return { requests, lagMs }
}

const table = { projectName: 'p', tableId: 't' }

/** A client's pace, and runs that it watches one after the other; its clock stands still meanwhile. */
export function createWatching(pace: RunPace = createRunPace('')) {
  const realNow = performance.now.bind(performance)
  let [ms, number] = [1_000, 0]
  const at = <TResult>(nowMs: number, call: () => TResult): TResult => {
    performance.now = () => nowMs
    try {
      return call()
    } finally {
      performance.now = realNow
    }
  }
  return {
    pace,
    /** Starts a run, or comes to one that others have started so long ago, and watches it to its end. */
    watch: (durationMs: number, { isStarted = true, givesUpAfterMs = Infinity } = {}): void => {
      number += 1
      const ref = { ...table, runId: String(number) }
      const beganAt = ms
      if (isStarted) at(beganAt, () => pace.begin(ref))
      watchRun(Math.min(durationMs, givesUpAfterMs), (ranMs, pollCount) => {
        const wait = at(beganAt + ranMs, () => pace.see(ref, false)) ?? standard(ranMs, pollCount)
        if (ranMs + wait >= durationMs) at(beganAt + ranMs + wait, () => pace.see(ref, true))
        ms = beganAt + ranMs + wait
        return wait
      })
    },
    /** The schedule of the next run, as far as it was learned; learns nothing more. */
    schedule: (): Schedule => {
      const waits = new Map<number, number | undefined>()
      number += 1
      const ref = { ...table, runId: String(number) }
      const beganAt = ms
      at(beganAt, () => pace.begin(ref))
      return (ranMs, pollCount) => {
        const step = Math.round(ranMs / 100)
        if (!waits.has(step))
          waits.set(
            step,
            at(beganAt + ranMs, () => pace.see(ref, false)),
          )
        return waits.get(step) ?? standard(ranMs, pollCount)
      }
    },
    estimate: () => pace.estimate({ ...table, runId: 'other' }),
  }
}

/** The schedule after so many runs of a kind. */
export function learned({ draw }: Distribution, count: number, seed = 1): Schedule {
  const random = createRandom(seed)
  const { watch, schedule } = createWatching()
  for (let run = 0; run < count; run += 1) watch(draw(random))
  return schedule()
}
