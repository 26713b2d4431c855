import type { JsonPatchOperation } from '../contract/JsonPatchOperation.ts'
import { isJsonObject, type JsonObject } from '../contract/JsonValue.ts'
import type { Review } from '../contract/Run.ts'
import { applyCorrections } from './applyCorrections.ts'
import { playScript, type ScriptPlayer, toSteps } from './playScript.ts'
import type { RowFields, RunScript, RunStep } from './RunStep.ts'
import { readRow } from './readRow.ts'
import { countIds, type ScriptedIds } from './scriptedIds.ts'

/** The same for every row: what a test shows must not depend on the day. */
const createdAt = '2026-01-15T09:30:00Z'

interface ScriptedRun {
  play: ScriptPlayer
  row: RowFields
  updatedAt: string
  /** What the last poll got: another step is a change. */
  shown?: RunStep
  /** The data before the first decision. */
  extracted?: JsonObject
  decisions: Review[]
}

/** A decision that is to be stored as it is. */
export interface Decision {
  review: Review
  corrections: readonly JsonPatchOperation[]
  /** The data that it found, and what it made of it, if it changed it. */
  extracted: JsonObject
  data?: JsonObject
}

export interface ListedRun {
  runId: string
  updatedAt: string
  played: Played
  correctionCount: number
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
  /** Stores a decision, with its date and its place in the history. */
  decide(runId: string, decision: Decision): void
  /** What was extracted, and every decision, as the local Cloudsquid spells it. */
  history(runId: string): { extracted: JsonObject; decisions: Review[] } | undefined
  /** All runs, in the order in which they were started. */
  list(): ListedRun[]
}

export function createScriptedRuns(
  defaultScript: RunScript,
  createId: ScriptedIds['next'] = countIds().next,
): ScriptedRuns {
  const runs = new Map<string, ScriptedRun>()
  const queue: RunStep[][] = []
  const usual = toSteps(defaultScript)
  let lastMs = 0
  /** Each change is later than the last, also while time stands still. */
  const now = () => {
    lastMs = Math.max(Date.now(), lastMs + 1)
    return new Date(lastMs).toISOString()
  }

  function script(runId: string, steps: readonly RunStep[], rowId: string): void {
    const row = { row_id: rowId, created_at: createdAt }
    runs.set(runId, { play: playScript(steps), row, updatedAt: now(), decisions: [] })
  }

  function play(runId: string, polls: 0 | 1): Played | undefined {
    const run = runs.get(runId)
    if (!run) return undefined
    const step = run.play(polls)
    if (polls > 0 && step !== run.shown) {
      run.shown = step
      run.updatedAt = now()
    }
    return { step, row: run.row }
  }

  function find(runId: string): ScriptedRun {
    const run = runs.get(runId)
    if (!run) throw new Error(`There is no run ${runId} to review. Make it with api.script or api.addRun.`)
    return run
  }

  /** A decision stands on those before it: what they corrected is still corrected. */
  function store(run: ScriptedRun, { review, corrections, extracted, data }: Decision): void {
    const { corrections: _, ...verdict } = review
    const all = [...run.decisions.flatMap((one) => one.corrections ?? []), ...corrections]
    if (data) {
      run.extracted ??= extracted
      run.row.data = data
    }
    run.row.review = all.length > 0 ? { ...verdict, corrections: all } : verdict
    run.updatedAt = now()
    run.decisions.push(corrections.length > 0 ? { ...verdict, corrections } : verdict)
  }

  return {
    addRow: () => createId('row'),
    addTask: () => createId('task'),
    start(rowId, given) {
      const runId = createId('run')
      script(runId, given ? toSteps(given) : (queue.shift() ?? usual), rowId)
      return runId
    },
    script(runId, given) {
      script(runId, toSteps(given), runs.get(runId)?.row.row_id ?? createId('row'))
    },
    enqueue: (given) => void queue.push(toSteps(given)),
    poll: (runId) => play(runId, 1),
    peek: (runId) => play(runId, 0),
    finish() {
      const step = (queue.shift() ?? usual).at(-1)
      if (step === undefined) throw new Error('A script needs at least one step.')
      return { step, row: { row_id: createId('row'), created_at: createdAt } }
    },
    review(runId, review) {
      const run = find(runId)
      if (review) {
        const corrections = review.corrections ?? []
        const extracted = dataOf(run)
        const { data, failed } = corrections.length > 0 ? applyCorrections(extracted, corrections) : {}
        if (failed !== undefined)
          throw new Error(`The corrections do not fit the data of run ${runId}: look at "${failed}".`)
        store(run, { review, corrections, extracted, ...(data && { data }) })
      } else {
        run.row.review = null
        run.updatedAt = now()
      }
    },
    decide(runId, decision) {
      const { review } = decision
      store(find(runId), { ...decision, review: { ...review, review_date: review.review_date ?? now() } })
    },
    history(runId) {
      const run = runs.get(runId)
      return run && { extracted: run.extracted ?? dataOf(run), decisions: run.decisions }
    },
    list: () =>
      [...runs].map(([runId, run]) => ({
        runId,
        updatedAt: run.updatedAt,
        played: { step: run.play(0), row: run.row },
        correctionCount: run.decisions.reduce((count, { corrections = [] }) => count + corrections.length, 0),
      })),
  }
}

/** The data that a run answers with at the moment. */
function dataOf(run: ScriptedRun): JsonObject {
  const { data } = readRow({ step: run.play(0), row: run.row })
  return isJsonObject(data) ? data : {}
}
