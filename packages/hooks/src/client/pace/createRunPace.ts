import type { RunRef, TableRef } from '../../contract/RunRef.ts'
import {
  addDuration,
  countOf,
  type Durations,
  isDurations,
  noDurations,
  partOver,
} from './learnedDurations.ts'
import { planPolls, type PollPlan, waitAfter } from './planPolls.ts'

/** Keeps what was learned beyond the page: `localStorage`, or anything like it. */
export interface PaceStorage {
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => void
}

/** How long runs of a table take, by those that this client has started and seen to their end. */
export interface RunEstimate {
  /** Half of them take no longer. */
  usualMs: number
  /** Which part of them had ended after as long as this run has run by now, 0 to 1; absent if nobody knows for how long it has. */
  partDone?: number | undefined
}

/** What a client has learned of how long runs take, table by table. */
export interface RunPace {
  /** A run was started just now. */
  begin: (ref: RunRef) => void
  /**
   * Notes what was read of a run. Gives for how long to wait before it is asked for again; nothing before enough is known.
   *
   * @param isLong - Whether the answer came at a change, however long ago the one before it was.
   */
  see: (ref: RunRef, isFinal: boolean, isLong?: boolean) => number | undefined
  estimate: (ref: RunRef) => RunEstimate | undefined
}

interface Table {
  durations: Durations
  /** Made of the durations when they were so many, and how many came since. */
  plan: PollPlan | undefined
  newCount: number
}

interface Seen {
  /** Which durations it is to be counted in: runs that others started were running already when they were first seen. */
  table: string
  beganAt: number
  /** How long after it was last seen, and was not final. */
  ranMs: number
}

/** So many runs tell something. */
const enough = 8
/** Who was not asked for in so long is followed by nobody any more. */
const leftAfterMs = 600_000
const mostTables = 100
const lookMs = 5_000

const tableOf = ({ projectName, tableId }: TableRef) => JSON.stringify([projectName, tableId])

/** @param name - Under which it is stored. */
export function createRunPace(name: string, storage?: PaceStorage): RunPace {
  const tables = new Map<string, Table>()
  /** The one that was seen longest ago first. */
  const runs = new Map<string, Seen>()
  /** The runs that were seen, and until when, since it was last learned of any. */
  let news: [seen: Seen, toMs: number][] = []

  for (const [table, durations] of readStored()) learn(table, durations)

  function readStored(): [string, Durations][] {
    try {
      const stored = JSON.parse(storage?.getItem(name) ?? '{}') as Record<string, unknown>
      return Object.entries(stored).filter((entry): entry is [string, Durations] => isDurations(entry[1]))
    } catch {
      // Not ours, or no storage for this page: begins anew.
      return []
    }
  }

  function learn(table: string, durations: Durations): void {
    const { plan, newCount = enough } = tables.get(table) ?? {}
    // To the end.
    tables.delete(table)
    tables.set(table, { durations, plan, newCount: newCount + 1 })
    for (const oldest of tables.keys()) if (tables.size > mostTables) tables.delete(oldest)
  }

  /** Learns of all that is new. Begins with what is stored, as other tabs learn of the same tables meanwhile. */
  function learnAll(): void {
    if (news.length === 0) return
    const all = new Map(readStored())
    for (const [{ table, ranMs }, toMs] of news) {
      const known = all.get(table) ?? tables.get(table)?.durations ?? noDurations
      // Those that nobody saw end tell nothing by themselves.
      if (toMs === Infinity && countOf(known) < enough) continue
      const durations = addDuration(known, ranMs, toMs)
      learn(table, durations)
      all.delete(table)
      all.set(
        table,
        durations.map((count) => +count.toFixed(3)),
      )
    }
    news = []
    try {
      storage?.setItem(name, JSON.stringify(Object.fromEntries([...all].slice(-mostTables))))
    } catch {
      // Full, or no storage for this page: what is learned stays in memory, as what is stored is not it. No app could do more.
      storage = undefined
    }
  }

  function planOf(table: Table | undefined): PollPlan | undefined {
    const count = table ? countOf(table.durations) : 0
    if (!table || count < enough) return undefined
    if (!table.plan || table.newCount > count / 8)
      Object.assign(table, { plan: planPolls(table.durations), newCount: 0 })
    return table.plan
  }

  /** Lets go of those that nobody has asked for in so long, also where runs are started and never read, as on a server; and learns. */
  function letGo(now: number): void {
    for (const [left, seen] of runs) {
      if (now - seen.beganAt - seen.ranMs < leftAfterMs) break
      runs.delete(left)
      news.push([seen, Infinity])
    }
    learnAll()
  }

  const keyOf = (ref: RunRef) => tableOf(ref) + ref.runId

  return {
    begin(ref) {
      const beganAt = performance.now()
      letGo(beganAt)
      runs.set(keyOf(ref), { table: tableOf(ref), beganAt, ranMs: 0 })
    },
    see(ref, isFinal, isLong) {
      const own = tableOf(ref)
      const key = own + ref.runId
      const now = performance.now()
      const known = runs.get(key)
      const { table, beganAt } = known ?? { table: `${own}?`, beganAt: now }
      const ranMs = now - beganAt
      runs.delete(key)
      if (!isFinal) runs.set(key, { table, beganAt, ranMs })
      // Who waits for it looks every few seconds.
      else if (known)
        news.push([{ ...known, ranMs: Math.max(known.ranMs, isLong ? ranMs - lookMs : 0) }, ranMs])
      letGo(now)
      const plan = isFinal ? undefined : planOf(tables.get(table))
      return plan && waitAfter(plan, ranMs)
    },
    estimate(ref) {
      const { durations } = (ref && tables.get(tableOf(ref))) ?? {}
      if (!durations || countOf(durations) < enough) return undefined
      let usualMs = 500
      while (partOver(durations, usualMs) > 0.5) usualMs *= 1.05
      const seen = runs.get(keyOf(ref))
      const isOurs = seen?.table === tableOf(ref)
      return {
        usualMs,
        partDone: isOurs ? 1 - partOver(durations, performance.now() - seen.beganAt) : undefined,
      }
    },
  }
}
