import type { Review } from 'cloudsquid-react'
import { isUnsentDraft, type ReviewDraft } from 'cloudsquid-react-ui'
import { isStoredDraft } from 'cloudsquid-react-ui/controls'
import type { DraftVersion } from './DraftVersion.ts'
import { createVersionStorage, draftPrefix, olderKey } from './createVersionStorage.ts'

export interface DraftsSnapshot {
  /** The drafts of each run that has any: what this page goes on with, then what other tabs wrote, the newest first. */
  byRun: ReadonlyMap<string, readonly DraftVersion[]>
  /** Set while the last change lives in this page only: storage is full or blocked. */
  problem?: 'unsaved' | undefined
}

/** The drafts of one run, as this page shows them. */
export interface RunDrafts {
  /** The one that this page goes on with. */
  shown: DraftVersion | undefined
  /** Those that other pages wrote meanwhile. */
  others: readonly DraftVersion[]
}

/** Reviews that were begun and not sent, as all tabs of this browser keep them; made by {@link createReviewDrafts}. */
export interface ReviewDrafts {
  getSnapshot: () => DraftsSnapshot
  subscribe: (listener: () => void) => () => void
  /** Keeps what this page writes of a run for as long as the run is open in it, whatever other tabs do. @returns what ends it. */
  hold: (run: string) => () => void
  /** Writes a draft in place of the one that is shown; an empty one is forgotten. */
  change: (run: string, draft: ReviewDraft) => void
  /** Forgets what says just this, and nothing that was written since or elsewhere. */
  forget: (run: string, draft: ReviewDraft) => void
  /** Forgets what was decided before its page was closed, if the review of the run is that decision. */
  settle: (run: string, review: Review) => void
  /** Goes on with one of several, and gives up the others. */
  choose: (run: string, id: string) => void
}

/**
 * Keeps unsent reviews in the browser's storage. Every version is a record of its own under a key of its own, and is never
 * written over: two tabs that write at once leave two records, and a tab removes only those that it has read. A page that
 * has a run open writes its draft again when another tab removes it.
 */
export function createReviewDrafts(): ReviewDrafts {
  const storage = createVersionStorage()
  const listeners = new Set<() => void>()
  /** How many parts of this page have a run open. */
  const holders = new Map<string, number>()
  /** What this page wrote last of a run that is open in it. */
  const own = new Map<string, DraftVersion>()
  /** What could not be stored. */
  const unsaved = new Map<string, DraftVersion>()
  const writer = [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')
  let count = 0
  let snapshot = takeSnapshot()

  function takeSnapshot(): DraftsSnapshot {
    const versions = new Map(storage.read().map((version) => [version.id, version]))
    for (const version of unsaved.values()) versions.set(version.id, version)
    const replaced = new Set([...versions.values()].flatMap(({ replaces }) => replaces))
    const byRun = new Map<string, DraftVersion[]>()
    for (const version of versions.values())
      if (!replaced.has(version.id)) byRun.set(version.run, [...(byRun.get(version.run) ?? []), version])
    const isOwn = ({ run, id }: DraftVersion) => Number(own.get(run)?.id === id)
    for (const drafts of byRun.values())
      drafts.sort((a, b) => isOwn(b) - isOwn(a) || b.savedAtMs - a.savedAtMs)
    return { byRun, ...(unsaved.size > 0 && { problem: 'unsaved' as const }) }
  }

  function tell(): void {
    snapshot = takeSnapshot()
    for (const listener of listeners) listener()
  }

  function write(run: string, draft: ReviewDraft, given: Pick<DraftVersion, 'replaces' | 'settles'>): void {
    count += 1
    const version = { id: `${writer}.${count}`, run, savedAtMs: Date.now(), draft, ...given }
    if (storage.write(version)) {
      for (const id of version.replaces) storage.remove(run, id)
      unsaved.delete(run)
    } else unsaved.set(run, version)
    if (holders.has(run)) own.set(run, version)
  }

  /** What other tabs have done; what this page holds is written again if it is gone and nobody gave it up. */
  function catchUp(): void {
    storage.refresh()
    snapshot = takeSnapshot()
    for (const [run, version] of own) {
      const drafts = snapshot.byRun.get(run) ?? []
      if (drafts.some(({ id }) => id === version.id)) continue
      if (drafts.some(({ settles }) => settles.includes(version.id))) own.delete(run)
      else write(run, version.draft, { replaces: [], settles: [] })
    }
    tell()
  }

  function handleStorage({ key }: StorageEvent): void {
    if (key === null || key === olderKey || key.startsWith(draftPrefix)) catchUp()
  }

  function remove(run: string, id: string): void {
    storage.remove(run, id)
    if (own.get(run)?.id === id) own.delete(run)
    if (unsaved.get(run)?.id === id) {
      for (const older of unsaved.get(run)?.replaces ?? []) storage.remove(run, older)
      unsaved.delete(run)
    }
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      if (listeners.size === 0) {
        globalThis.addEventListener('storage', handleStorage)
        // A page that was frozen was told nothing.
        globalThis.addEventListener('pageshow', catchUp)
        catchUp()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        globalThis.removeEventListener('storage', handleStorage)
        globalThis.removeEventListener('pageshow', catchUp)
      }
    },
    hold(run) {
      holders.set(run, (holders.get(run) ?? 0) + 1)
      return () => {
        const left = (holders.get(run) ?? 1) - 1
        if (left > 0) return void holders.set(run, left)
        holders.delete(run)
        own.delete(run)
        tell()
      }
    },
    change(run, draft) {
      const { shown } = findDrafts(snapshot, run)
      if (isEmpty(draft)) {
        if (shown) remove(run, shown.id)
      } else {
        const kept = unsaved.get(run)?.id === shown?.id ? (unsaved.get(run)?.replaces ?? []) : []
        write(run, draft, {
          replaces: [...kept, ...(shown ? [shown.id] : [])],
          settles: shown?.settles ?? [],
        })
      }
      tell()
    },
    forget(run, draft) {
      const text = JSON.stringify(draft)
      const { shown } = findDrafts(snapshot, run)
      if (!shown || JSON.stringify(shown.draft) !== text) return
      remove(run, shown.id)
      tell()
    },
    settle(run, review) {
      const stored = (snapshot.byRun.get(run) ?? []).filter(({ draft }) => isStoredDraft(draft, review))
      if (stored.length === 0) return
      for (const { id } of stored) remove(run, id)
      tell()
    },
    choose(run, id) {
      const drafts = snapshot.byRun.get(run) ?? []
      const chosen = drafts.find((version) => version.id === id)
      if (!chosen) return
      const ids = drafts.map((version) => version.id)
      write(run, chosen.draft, { replaces: ids, settles: ids })
      tell()
    },
  }
}

/** The drafts of one run. */
export function findDrafts({ byRun }: DraftsSnapshot, run: string): RunDrafts {
  const [shown, ...others] = byRun.get(run) ?? []
  return { shown, others }
}

/** The runs that have a draft which somebody would miss. */
export function draftedRuns({ byRun }: DraftsSnapshot): ReadonlySet<string> {
  return new Set(
    [...byRun].filter(([, drafts]) => drafts.some(({ draft }) => isUnsentDraft(draft))).map(([run]) => run),
  )
}

/** The runs that were decided, and whose decision is not known to be stored: another tab may be about to send it. */
export const decidedRuns = ({ byRun }: DraftsSnapshot): readonly string[] =>
  [...byRun].flatMap(([run, drafts]) =>
    drafts.some(({ draft }) => draft.decidedAtMs !== undefined) ? [run] : [],
  )

function isEmpty({ comment, ...rest }: ReviewDraft): boolean {
  return comment === '' && Object.values(rest).every((part) => part === undefined)
}
