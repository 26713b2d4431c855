import { RunError } from '../client/errors.ts'
import { validateRun } from '../client/validateRun.ts'
import type { DataSchema } from '../contract/DataSchema.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import {
  type DoneRun,
  type FailedRun,
  isFinal,
  type PendingRun,
  type Run,
  type RunningRun,
  type UnknownRun,
} from '../contract/Run.ts'
import { shareEqual } from '../contract/shareEqual.ts'
import { type Connection, type ConnectionFacts, connectionOf, isWatching } from '../polling/connection.ts'
import type { RunWatch } from '../polling/watch.ts'

interface ViewFields {
  /** How the watching goes, apart from how the run goes. */
  connection: Connection
  /** Why watching ended, or what it is recovering from. Stays until an answer comes; never flickers. */
  error: RunError | null
  /** Whether the run is `done` or `error`: no poll will change its status. */
  isFinal: boolean
  /** Whether polls go out by themselves: `connection` is `live`, `reconnecting` or `held`. */
  isWatching: boolean
}

/** What one component shows of a run: narrow it by `phase`. */
export type RunView<TData = JsonObject> = ViewFields &
  /**
   * Nothing was read yet: nothing is to be (`idle`), or the first answer is awaited (`loading`). A watch that ended before
   * it came stays `loading`, with a `connection` of `stopped` or `expired`: show that in place of a spinner.
   */
  (
    | { phase: 'idle' | 'loading'; run?: undefined }
    | { phase: 'pending'; run: PendingRun }
    | { phase: 'running'; run: RunningRun }
    | { phase: 'unknown'; run: UnknownRun }
    | { phase: 'done'; run: DoneRun<TData> }
    /**
     * The run failed (`run.status` is `error`), its data does not fit the schema (`done`, typed by nobody), or no
     * run could be read at all. In the last two cases `error` says why.
     */
    | { phase: 'error'; run?: FailedRun | DoneRun<unknown> | undefined }
  )

/** What a component is at: the run's status, or why there is none. */
export type RunPhase = RunView['phase']

/** All that a view follows from: the run's own, the watcher's own, and the device. */
export interface Seen<TData>
  extends
    Pick<RunWatch, 'run' | 'failure'>,
    Omit<ConnectionFacts, 'isFinal' | 'hasFailed' | 'isReconnecting'> {
  schema?: DataSchema<TData> | undefined
  /** What ended the watching: for all, or for this watcher alone. */
  fatalError: RunError | null
  /** Whether what is shown is old and not checked yet. */
  isUnchecked: boolean
}

/** Says what a component shows. Data first, then errors, then waiting. */
export function viewRun<TData>(seen: Seen<TData>, before?: RunView<TData>): RunView<TData> {
  const { run, failure, fatalError } = seen
  const verdict = run && validateRun(run, seen.schema)
  const dataError = verdict instanceof RunError ? verdict : undefined
  const typed = dataError || verdict === run ? run : shareData(before?.run, verdict as Run)
  const connection = connectionOf({
    ...seen,
    isFinal: isFinal(run),
    hasFailed: fatalError !== null,
    isReconnecting: failure !== undefined || seen.isUnchecked,
  })
  // The phase is the run's status, which ties the two together; the type system cannot see that it is.
  return {
    phase: dataError ? 'error' : (run?.status ?? phaseWithout(seen)),
    run: typed,
    connection,
    error: fatalError ?? dataError ?? failure ?? null,
    isFinal: isFinal(run),
    isWatching: isWatching(connection),
  } as RunView<TData>
}

function phaseWithout({ fatalError, isEnabled }: Seen<unknown>): RunPhase {
  if (fatalError) return 'error'
  return isEnabled ? 'loading' : 'idle'
}

const shared = new WeakMap<Run, Run>()

/** What a schema makes of data is made anew when the data changes; the parts that came out equal stay. */
function shareData(before: { data?: unknown } | undefined, run: Run): Run {
  const known = shared.get(run) ?? ({ ...run, data: shareEqual(before?.data, run.data) } as Run)
  shared.set(run, known)
  return known
}
