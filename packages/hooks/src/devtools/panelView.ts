import type { RecordedPoll, RecordedSurroundings } from '../recording/Recording.ts'
import type { FlightRecorder, RunTrack } from './FlightRecorder.ts'

/** What the panel shows of a run in its list. */
export interface TrackLine {
  run: number
  runId: string
  /** What its last poll came to, or is at. */
  state: string
}

/** What it shows of the run that was chosen. */
export interface TrackView extends TrackLine {
  address: string
  /** When it is asked for next, and why then. */
  next: string
  /** The oldest first; a copy, as the recorder goes on writing. */
  polls: readonly RecordedPoll[]
  lostPolls: number
  surroundings: readonly RecordedSurroundings[]
}

/** All that the panel shows at one moment. */
export interface PanelView {
  nowMs: number
  runCount: number
  lostRuns: number
  /** The newest first, as many as were asked for. */
  lines: readonly TrackLine[]
  chosen: TrackView | undefined
}

/** Reads what the panel is to show; without a choice, or if that run was let go of, the newest run. */
export function readPanel(
  recorder: FlightRecorder,
  { nowMs }: { nowMs: number },
  { most, run }: { most: number; run: number | undefined },
): PanelView {
  const { tracks, lostRuns } = recorder
  const chosen = tracks.find((track) => track.run === run) ?? tracks.at(-1)
  return {
    nowMs,
    runCount: tracks.length,
    lostRuns,
    lines: tracks.slice(-most).toReversed().map(lineOf),
    chosen: chosen && {
      ...lineOf(chosen),
      address: `${chosen.ref.projectName} / ${chosen.ref.tableId}`,
      next: recorder.explain(chosen),
      polls: chosen.polls.map((poll) => ({ ...poll })),
      lostPolls: chosen.lostPolls,
      surroundings: [...recorder.surroundings],
    },
  }
}

function lineOf({ run, ref, polls }: RunTrack): TrackLine {
  const latest = polls.at(-1)
  // A failure, or a poll under way, leaves what is known of the run.
  const status = polls.findLast((poll) => poll.status)?.status
  const news = latest && !latest.status ? wordsOf(latest) : undefined
  return { run, runId: ref.runId, state: [status, news].filter(Boolean).join(', ') || 'not asked for' }
}

/** What came of a poll, in words. */
export function wordsOf(poll: RecordedPoll): string {
  const { status, failure, httpStatus, isGivenUp, hintMs, endedMs, sentMs } = poll
  const hint = hintMs === undefined ? '' : `, server asks to wait ${secondsOf(hintMs)}`
  if (status) return status + hint
  if (failure) return `${failure}${httpStatus === undefined ? '' : ` (HTTP ${httpStatus})`}${hint}`
  if (isGivenUp) return sentMs === undefined ? 'given up before it was sent' : 'given up'
  if (endedMs !== undefined) return 'ended'
  return sentMs === undefined ? 'waiting for its turn' : 'under way'
}

export function secondsOf(ms: number): string {
  return `${(ms / 1_000).toFixed(ms < 10_000 ? 2 : 1)} s`
}
