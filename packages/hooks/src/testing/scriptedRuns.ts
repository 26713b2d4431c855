import type { Review } from '../contract/Run.ts'
import { playScript, type ScriptPlayer, toSteps } from './playScript.ts'
import type { RowFields, RunScript, RunStep } from './RunStep.ts'
import { countIds } from './scriptedIds.ts'

/** The same for every row: what a test shows must not depend on the day. */
const createdAt = '2026-01-15T09:30:00Z'

interface ScriptedRun {
  play: ScriptPlayer
  row: RowFields
}

export interface Played {
  step: RunStep
  row: RowFields
}

/** The runs of one scripted API, and the scripts that wait for theirs. */
export interface ScriptedRuns {
  addRow(): string
  addTask(): string
  /** Starts a run with the next script in the queue, or the one given. */
  start(rowId: string, script?: RunScript): string
  /** Gives a run a script, whether it exists or not. */
  script(runId: string, script: RunScript): void
  enqueue(script: RunScript): void
  poll(runId: string): Played | undefined
  /** What a run answers without taking a step of its script. */
  peek(runId: string): Played | undefined
  /** The end of the next script, for the endpoints that wait for it. */
  finish(): Played
  review(runId: string, review: Review | null): void
}

export function createScriptedRuns(defaultScript: RunScript): ScriptedRuns {
  const ids = countIds()
  const runs = new Map<string, ScriptedRun>()
  const queue: RunStep[][] = []
  const usual = toSteps(defaultScript)

  function script(runId: string, steps: readonly RunStep[], rowId: string): void {
    runs.set(runId, { play: playScript(steps), row: { row_id: rowId, created_at: createdAt } })
  }

  function play(runId: string, polls: 0 | 1): Played | undefined {
    const run = runs.get(runId)
    return run && { step: run.play(polls), row: run.row }
  }

  return {
    addRow: () => ids.next('row'),
    addTask: () => ids.next('task'),
    start(rowId, given) {
      const runId = ids.next('run')
      script(runId, given ? toSteps(given) : (queue.shift() ?? usual), rowId)
      return runId
    },
    script(runId, given) {
      script(runId, toSteps(given), runs.get(runId)?.row.row_id ?? ids.next('row'))
    },
    enqueue: (given) => void queue.push(toSteps(given)),
    poll: (runId) => play(runId, 1),
    peek: (runId) => play(runId, 0),
    finish() {
      const step = (queue.shift() ?? usual).at(-1)
      if (step === undefined) throw new Error('A script needs at least one step.')
      return { step, row: { row_id: ids.next('row'), created_at: createdAt } }
    },
    review(runId, review) {
      const run = runs.get(runId)
      if (!run) throw new Error(`There is no run ${runId} to review. Make it with api.script or api.addRun.`)
      run.row.review = review
    },
  }
}
