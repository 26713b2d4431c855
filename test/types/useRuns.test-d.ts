import {
  type DoneRun,
  type FailedRun,
  type FollowedRun,
  type JsonObject,
  type PendingRun,
  type Run,
  type RunError,
  type RunningRun,
  type RunPhase,
  type RunRef,
  type UnknownRun,
  useRuns,
} from 'cloudsquid-react'
import { expectTypeOf } from 'vitest'
import * as z from 'zod'

declare const refs: readonly RunRef[] | undefined
interface Invoice {
  invoice_number: string
}
const schema = z.object({ invoice_number: z.string() })

/** F15: each entry narrows by its own phase. */
export function NarrowsEachEntry() {
  const { runs } = useRuns(refs, { schema })
  expectTypeOf(runs).toEqualTypeOf<readonly FollowedRun<Invoice>[]>()
  for (const entry of runs) {
    expectTypeOf(entry.ref).toEqualTypeOf<RunRef>()
    expectTypeOf(entry.error).toEqualTypeOf<RunError | null>()
    // @ts-expect-error data is not there before the phase is known
    void entry.run.data
    switch (entry.phase) {
      case 'idle':
      case 'loading':
        expectTypeOf(entry.run).toEqualTypeOf<undefined>()
        break
      case 'pending':
        expectTypeOf(entry.run).toEqualTypeOf<PendingRun>()
        break
      case 'running':
        expectTypeOf(entry.run).toEqualTypeOf<RunningRun>()
        break
      case 'unknown':
        expectTypeOf(entry.run).toEqualTypeOf<UnknownRun>()
        break
      case 'done':
        expectTypeOf(entry.run).toEqualTypeOf<DoneRun<Invoice>>()
        expectTypeOf(entry.run.data.invoice_number).toEqualTypeOf<string>()
        break
      case 'error':
        expectTypeOf(entry.run).toEqualTypeOf<FailedRun | DoneRun<unknown> | undefined>()
        break
      default:
        // Every phase is named above; a new one would not be assignable.
        entry satisfies never
    }
  }
}

export function FiltersByPhase() {
  const { runs } = useRuns(refs)
  const done = runs.flatMap((entry) => (entry.phase === 'done' ? [entry.run.data] : []))
  expectTypeOf(done).toEqualTypeOf<JsonObject[]>()
}

export function KnowsItsWords() {
  const { phase, counts, refresh, stop, resume } = useRuns(refs, { schema })
  expectTypeOf(phase).toEqualTypeOf<'idle' | 'empty' | 'loading' | 'watching' | 'settled'>()
  expectTypeOf(counts).toEqualTypeOf<Readonly<Record<RunPhase, number>>>()
  expectTypeOf(refresh).returns.resolves.toEqualTypeOf<Run<Invoice>>()
  expectTypeOf([stop, resume]).toEqualTypeOf<((ref?: RunRef) => void)[]>()
}

export function RefusesWhatIsWrong() {
  // @ts-expect-error a list of addresses, not one
  useRuns({ projectName: 'p', tableId: 't', runId: 'r' })
  // @ts-expect-error whether somebody looks is asked for each run
  useRuns(refs, { isVisible: true })
  // @ts-expect-error null is not how to wait; undefined is
  useRuns(null)
}
