import type { JsonObject, Run } from 'cloudsquid-react'
import type { RunSummary } from 'cloudsquid-react-ui'

export interface Summarized {
  summary: RunSummary
  text: string
}

export interface Summaries {
  /** Works out what the list shows of a run, when the page has nothing else to do; once for the same data. */
  summarize: (key: string, run: Run, onDone: (found: Summarized, data: JsonObject) => void) => void
  /** Resolves when there is nothing to work out any more. */
  settled: () => Promise<void>
}

interface Job {
  key: string
  run: Run
  onDone: (found: Summarized, data: JsonObject) => void
}

/** Works summaries out, one at a time and away from rendering: checks take a while, and a list may bring thousands. */
export function createSummaries(): Summaries {
  const waiting = new Map<string, Job>()
  const seen = new WeakMap<JsonObject, string>()
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    // Its code and that of the checks are not part of the first load.
    const { summarizeData } = await import('./summarizeData.ts')
    for (let job = next(); job; job = next()) {
      const { data, review } = job.run
      if (data) job.onDone(summarizeData(data, review), data)
      await pause()
    }
  }

  function next(): Job | undefined {
    const [first] = waiting
    if (!first) return undefined
    waiting.delete(first[0])
    return first[1]
  }

  return {
    summarize(key, run, onDone) {
      if (run.status !== 'done' || !run.data) return
      const mark = JSON.stringify([key, run.review?.accepted_findings, run.review?.corrections])
      if (seen.get(run.data) === mark) return
      seen.set(run.data, mark)
      waiting.set(key, { key, run, onDone })
      working ??= work()
        // Its code could not be loaded: the list goes without until the next run is seen.
        .catch(() => {})
        .finally(() => {
          working = undefined
        })
    },
    async settled() {
      await working
    },
  }
}

/** Lets the page paint and answer. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
