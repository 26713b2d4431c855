import { reviewState, type Review } from 'cloudsquid-react'
import type { ScriptedApi } from 'cloudsquid-react/testing'
import { openingRuns } from '../recordings/openingRuns.ts'
import type { Recording, Recordings } from '../recordings/Recordings.ts'
import type { Journal, JournalEntry } from './createJournal.ts'
import type { Pace, ReplayedRun } from './ReplayedRun.ts'
import { replayScript } from './replayScript.ts'

export interface ReplayOptions {
  api: ScriptedApi
  recordings: Recordings
  journal: Journal
  /** Why a document that nobody has recorded is not read; in the language of the reader. */
  notRecorded: () => string
}

export interface NewRun {
  runId: string
  rowId: string
  filename: string
  file: string | undefined
  pace?: Pace | undefined
}

export interface OpenedRun extends ReplayedRun {
  file: string
  tookSeconds: number
  review: Review | undefined
}

/** The runs of the demo: those that it opens with, and those that were started in it. */
export interface Replay {
  opening: readonly OpenedRun[]
  runOf: (runId: string) => ReplayedRun | undefined
  /** The run of a row, which names a document. */
  runOfRow: (rowId: string) => ReplayedRun | undefined
  recordingOf: (file: string | undefined) => Recording | undefined
  start: (run: NewRun) => ReplayedRun
  /** Notes a decision that the API has stored. */
  note: (runId: string, review: Review) => void
  /** Decides as somebody else would, against whoever decided last. Tells whether the run is done, and can be decided on. */
  decideElsewhere: (runId: string, words: { reviewer: string; comment: string }) => boolean
}

/** About what the local Cloudsquid takes. */
const usualPace: Pace = { pendingMs: 1_500, runningMs: 4_500 }

export function createReplay({ api, recordings, journal, notRecorded }: ReplayOptions): Replay {
  const runs = new Map<string, ReplayedRun>()
  const lastReviews = new Map<string, Review>()
  const recordingOf = (file: string | undefined) => recordings.recordings.find((one) => one.file === file)
  /** The API has it by the time that it is noted. */
  let stored: JournalEntry | undefined

  function open(run: ReplayedRun): void {
    runs.set(run.runId, run)
    const recording = recordingOf(run.file)
    api.script(run.runId, replayScript(run, { recording, notRecorded: notRecorded(), nowMs: Date.now() }))
  }

  function decide(runId: string, review: Review): void {
    lastReviews.set(runId, review)
    api.review(runId, review)
  }

  function take(entry: JournalEntry): void {
    if (entry.kind === 'run') open(entry.run)
    else if (entry === stored) lastReviews.set(entry.runId, entry.review)
    else if (runs.has(entry.runId))
      try {
        decide(entry.runId, entry.review)
      } catch {
        // Two tabs corrected the same value at once: the first stands.
      }
  }

  const opening = openingRuns.map(({ file, minutesAgo, tookSeconds, review }): OpenedRun => {
    const [name = file] = file.split('.')
    const atMs = journal.openedAtMs - minutesAgo * 60_000
    const run = { runId: name, rowId: `${name}-row`, filename: file, file, atMs, pace: usualPace }
    open(run)
    if (!review) return { ...run, tookSeconds, review }
    const { afterMinutes, ...given } = review
    const dated = { ...given, review_date: new Date(atMs + afterMinutes * 60_000).toISOString() }
    decide(name, dated)
    return { ...run, tookSeconds, review: dated }
  })
  journal.follow(take)

  return {
    opening,
    runOf: (runId) => runs.get(runId),
    runOfRow: (rowId) => [...runs.values()].find((run) => run.rowId === rowId),
    recordingOf,
    start({ pace = usualPace, ...run }) {
      const started = { ...run, pace, atMs: Date.now() }
      journal.add({ kind: 'run', run: started })
      return started
    },
    note(runId, review) {
      stored = { kind: 'review', runId, review }
      journal.add(stored)
    },
    decideElsewhere(runId, { reviewer, comment }) {
      const run = runs.get(runId)
      if (!run || recordingOf(run.file)?.status !== 'done') return false
      if (Date.now() < run.atMs + run.pace.pendingMs + run.pace.runningMs) return false
      const isApproved = reviewState({ review: lastReviews.get(runId) }) === 'rejected'
      const review_date = new Date().toISOString()
      journal.add({
        kind: 'review',
        runId,
        review: { approved: isApproved, reviewed_by: reviewer, comment, review_date },
      })
      return true
    },
  }
}
