import { parseRun, type Run, type RunRef, type TableRef } from 'cloudsquid-react'
import type { ListedRun } from '../dashboard/RunsPage.ts'
import { recordAnswer } from 'cloudsquid-react-ui/controls'
import { type FollowedRun, runKey } from 'cloudsquid-react-ui'
import { createRunMemory } from './store/createRunMemory.ts'
import { createRunStorage, type RunChange, type RunStorage } from './store/createRunStorage.ts'
import { createSummaries } from './store/createSummaries.ts'
import { readStoredList } from './store/migrateStoredList.ts'

export interface FollowedRunsSnapshot {
  value: { runs: readonly FollowedRun[] }
  /** `unreadable`: a stored run could not be read. `unsaved`: the last changes live in this tab only. */
  problem?: 'unreadable' | 'unsaved' | undefined
  /** How many runs there are, and whether all of them were read: the newest come first. */
  total: number
  isWhole: boolean
}

/** The followed runs, kept by this browser, each on its own. All tabs share them. */
export interface FollowedRuns {
  getSnapshot: () => FollowedRunsSnapshot
  subscribe: (listener: () => void) => () => void
  find: (key: string) => FollowedRun | undefined
  /** The runs whose document has a number, however it is spelled. */
  ofNumber: (number: string) => readonly FollowedRun[]
  /** Puts runs on the list; one that is on it already stays as it is. */
  add: (...runs: readonly FollowedRun[]) => void
  /** Notes what an answer says. A run that is not on the list is left alone. */
  record: (ref: RunRef, run: Run, check: Check) => void
  /** Puts runs on the list that a server lists, with what it says of them. */
  list: (table: TableRef, runs: readonly ListedRun[]) => void
  /** Gives up to which moment the list of a table was read, by any page; all runs that are stored are known then. */
  listedUpTo: (table: TableRef) => Promise<string | undefined>
  /** Notes up to which moment the list of a table was read and given. */
  noteListed: (table: TableRef, asOf: string) => Promise<void>
  /** Whether a run is on the list, or was taken off it. */
  wasListed: (ref: RunRef) => boolean
  /** Notes what is known of a run's document. */
  describe: (ref: RunRef, document: Pick<FollowedRun, 'filename' | 'mimetype' | 'sizeBytes'>) => void
  /** Puts a run at the end of the queue, or takes it from there. */
  skip: (ref: RunRef, isSkipped: boolean) => void
  /** Takes a run off the list, and does nothing else to it. */
  remove: (ref: RunRef) => void
  storage: RunStorage
}

/** When a run was looked at, and when the time before, if that is known. */
export interface Check {
  checkedAtMs: number
  previousCheckAtMs?: number | undefined
}

export function createFollowedRuns(databaseName = 'extraction-runs'): FollowedRuns {
  const listeners = new Set<() => void>()
  const memory = createRunMemory()
  const summaries = createSummaries()
  /** When this tab last looked at a run; worth nothing after a reload, so it is not stored. */
  const checksAtMs = new Map<string, number>()
  /** Taken off the list, at any time. */
  const removed = new Set<string>()
  /** How many runs there were when the screen was last told of those that are being read. */
  let told = 0
  let read = 0
  const problems = { isUnsaved: false, isUnreadable: false }
  let snapshot: FollowedRunsSnapshot = { value: { runs: [] }, total: 0, isWhole: false }

  const storage = createRunStorage(databaseName, {
    onRead: (runs) => {
      memory.set(runs.filter(([key]) => !removed.has(key)))
      read += runs.length
      // Each time it orders all of them: of tens of thousands it is told as they double, and when all are there.
      if (read >= 2 * told) {
        told = read
        notify()
      }
    },
    onElsewhere: (runs) => {
      for (const [key, run] of runs) if (run) removed.delete(key)
      memory.set(runs)
      notify()
    },
    onRemoved: (keys) => {
      for (const key of keys) removed.add(key)
    },
    onStored: (runs) => {
      memory.set(runs)
      notify()
    },
    onProblem: (problem) => {
      Object.assign(problems, problem)
      notify()
    },
    onCount: (total, isWhole) => {
      if (isWhole || total > snapshot.total) notify({ total, isWhole })
    },
  })

  function notify(count: Pick<FollowedRunsSnapshot, 'total' | 'isWhole'> = snapshot): void {
    const runs = memory.list()
    const { isUnsaved, isUnreadable } = problems
    const problem = isUnsaved ? 'unsaved' : isUnreadable ? 'unreadable' : undefined
    const { isWhole } = count
    const total = isWhole ? runs.length : Math.max(count.total, runs.length)
    if (
      runs === snapshot.value.runs &&
      problem === snapshot.problem &&
      total === snapshot.total &&
      isWhole === snapshot.isWhole
    )
      return
    snapshot = { value: runs === snapshot.value.runs ? snapshot.value : { runs }, problem, total, isWhole }
    for (const listener of listeners) listener()
  }

  /** Shown at once, and stored as a change of what is stored by then. */
  function change(key: string, make: RunChange): void {
    const before = memory.get(key)
    const after = make(before)
    if (after === before && (before !== undefined || snapshot.isWhole)) return
    memory.set([[key, after]])
    storage.change(key, make)
    notify()
  }

  const changeKnown = (key: string, make: (run: FollowedRun) => FollowedRun) =>
    change(key, (run) => run && make(run))

  const list = readStoredList()
  if (list) {
    if (!list.isWhole) problems.isUnreadable = true
    for (const run of list.runs) change(runKey(run), (known) => known ?? run)
    notify()
    void storage.settled().then(() => !problems.isUnsaved && list.forget())
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    find: memory.get,
    ofNumber: memory.ofNumber,
    add(...runs) {
      for (const run of runs) {
        const key = runKey(run)
        removed.delete(key)
        // Whoever starts a run knows its state from that moment on; whoever opens a link does not.
        if (run.status === undefined) checksAtMs.set(key, run.addedAtMs)
        change(key, (known) => known ?? run)
      }
    },
    record(ref, run, { checkedAtMs, previousCheckAtMs = checksAtMs.get(runKey(ref)) }) {
      const key = runKey(ref)
      checksAtMs.set(key, checkedAtMs)
      const answer = { run, checkedAtMs, previousCheckAtMs }
      changeKnown(key, (known) => recordAnswer(known, answer))
      if (!memory.get(key)) return
      summaries.summarize(key, run, ({ summary, text }, data) => {
        changeKnown(key, (known) =>
          JSON.stringify(known.summary) === JSON.stringify(summary) ? known : { ...known, summary },
        )
        if (memory.get(key)) storage.keepData(key, data, text)
      })
    },
    list(table, listed) {
      for (const found of listed) {
        const run = toRun(found)
        const ref = { projectName: table.projectName, tableId: table.tableId, runId: found.runId }
        const key = runKey(ref)
        if (removed.has(key)) continue
        const checkedAtMs = Date.parse(found.updatedAt) || Date.now()
        const { rowId, filename, mimetype } = found
        const added = {
          ...ref,
          rowId,
          filename,
          mimetype,
          addedAtMs: Date.parse(found.createdAt) || checkedAtMs,
        }
        change(key, (known) => recordAnswer(known ?? added, { run, checkedAtMs }))
        // A list has the single values only: whoever has seen the whole run knows better.
        if (memory.get(key)?.summary) continue
        summaries.summarize(key, run, ({ summary }) =>
          changeKnown(key, (known) => (known.summary ? known : { ...known, summary })),
        )
      }
    },
    listedUpTo: (table) => storage.listedUpTo(tableKey(table)),
    async noteListed(table, asOf) {
      // What is worked out of them is not listed again.
      await summaries.settled()
      await storage.noteListed(tableKey(table), asOf)
    },
    wasListed(ref) {
      const key = runKey(ref)
      return removed.has(key) || memory.get(key) !== undefined
    },
    describe(ref, { filename, mimetype, sizeBytes }) {
      changeKnown(runKey(ref), (run) =>
        run.filename === filename ? run : { ...run, filename, mimetype, sizeBytes },
      )
    },
    skip(ref, isSkipped) {
      const skippedAtMs = isSkipped ? Date.now() : undefined
      changeKnown(runKey(ref), (run) =>
        isSkipped === (run.skippedAtMs !== undefined) && !isSkipped ? run : { ...run, skippedAtMs },
      )
    },
    remove(ref) {
      const key = runKey(ref)
      checksAtMs.delete(key)
      removed.add(key)
      change(key, () => undefined)
    },
    storage,
  }
}

const tableKey = ({ projectName, tableId }: TableRef) => `${projectName}/${tableId}`

/** A run of a list as an answer about it. */
function toRun({ status, rowId, data, review }: ListedRun): Run {
  const { run } = parseRun({ status, row_id: rowId, data })
  if (!run) throw new Error('A listed run has a status, and so it is a run.')
  return review ? { ...run, review } : run
}
