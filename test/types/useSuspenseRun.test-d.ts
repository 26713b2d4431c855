import {
  type DoneRun,
  type FailedRun,
  type PendingRun,
  type RunningRun,
  type RunRef,
  type UnknownRun,
  useSuspenseRun,
} from 'cloudsquid-react'
import { expectTypeOf } from 'vitest'
import * as z from 'zod'

declare const ref: RunRef
interface Invoice {
  invoice_number: string
}
const schema = z.object({ invoice_number: z.string() })

/** F15: there always is a run, whatever the phase. */
export function NarrowsByPhase() {
  const result = useSuspenseRun(ref, { schema })
  expectTypeOf(result.run.status).toEqualTypeOf<'pending' | 'running' | 'unknown' | 'done' | 'error'>()
  expectTypeOf(result.run.row_id).toEqualTypeOf<string | undefined>()
  switch (result.phase) {
    case 'pending':
      expectTypeOf(result.run).toEqualTypeOf<PendingRun>()
      break
    case 'running':
      expectTypeOf(result.run).toEqualTypeOf<RunningRun>()
      break
    case 'unknown':
      expectTypeOf(result.run).toEqualTypeOf<UnknownRun>()
      break
    case 'done':
      expectTypeOf(result.run).toEqualTypeOf<DoneRun<Invoice>>()
      expectTypeOf(result.run.data.invoice_number).toEqualTypeOf<string>()
      break
    case 'error':
      expectTypeOf(result.run).toEqualTypeOf<FailedRun | DoneRun<unknown>>()
      break
    default:
      // Every phase is named above: neither `idle` nor `loading` is one.
      result satisfies never
  }
}

export function RefusesWhatIsWrong() {
  // @ts-expect-error it cannot suspend on nothing
  useSuspenseRun(undefined)
  // @ts-expect-error it cannot be switched off
  useSuspenseRun(ref, { enabled: false })
}
