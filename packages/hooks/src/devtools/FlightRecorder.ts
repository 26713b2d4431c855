import type { QueryClient } from '@tanstack/react-query'
import type { RunClient } from '../client/RunClient.ts'
import type { RunRef } from '../contract/RunRef.ts'
import type { RecordedPoll, RecordedRun, RecordedSurroundings, Recording } from '../recording/Recording.ts'

export interface FlightRecorderOptions {
  /** The cache in which hooks and loaders follow the runs: by it the recorder knows why a run was asked for, and when it is next. */
  queryClient?: QueryClient | undefined
  /**
   * Of how many runs the polls are kept; the ones that came first leave first.
   *
   * @default 200
   */
  maxRuns?: number | undefined
  /**
   * How many polls are kept of each run; the oldest leave first.
   *
   * @default 300
   */
  maxPolls?: number | undefined
}

/** A run in the recorder; its address is there for the panel alone, and in no recording. */
export interface RunTrack extends RecordedRun {
  readonly ref: RunRef
  readonly client: RunClient
  /** The poll that is under way, and how many wait for it. */
  open?: { poll: RecordedPoll; callers: number } | undefined
}

/** Writes down what is asked of runs and what comes of it; made by {@link createFlightRecorder}. */
export interface FlightRecorder {
  /**
   * Gives a client that does what this one does, and is listened to. The same one for the same client, however often.
   */
  record: (client: RunClient) => RunClient
  /** The runs that are kept, the one that came first first. */
  readonly tracks: readonly RunTrack[]
  readonly surroundings: readonly RecordedSurroundings[]
  /** How many runs were let go of. */
  readonly lostRuns: number
  /** Milliseconds since it was made, as all its times are. */
  nowMs: () => number
  /** Says when a run of it is asked for next, and why then. */
  explain: (track: RunTrack) => string
  /** Forgets all that it has written; goes on writing. */
  clear: () => void
  /**
   * What was written, as plain JSON, for a bug report or for `createScriptedApi().replay()`.
   *
   * @param runs - Which of them, by their numbers; all of them without it.
   */
  exportRecording: (runs?: readonly number[]) => Recording
  /**
   * Calls back at once after each change, often many times a second; what it throws reaches the page's own error handler.
   * Gives a function that ends it.
   */
  subscribe: (onChange: () => void) => () => void
  /** Another number after each change. */
  readonly changeCount: number
}
