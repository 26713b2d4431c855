import { type } from 'arktype'
import {
  type DoneRun,
  type FailedRun,
  isFinal,
  type JsonObject,
  type PendingRun,
  type Run,
  type RunError,
  type RunningRun,
  type RunRef,
  type UnknownRun,
  useRun,
} from 'cloudsquid-react'
import * as v from 'valibot'
import { expectTypeOf } from 'vitest'
import * as z from 'zod'
import * as mini from 'zod/mini'

declare const ref: RunRef | undefined
interface Invoice {
  invoice_number: string
  amount?: number | undefined
}
const schema = z.object({ invoice_number: z.string(), amount: z.optional(z.number()) })

export function NarrowsByPhase() {
  const result = useRun(ref, { schema })
  // @ts-expect-error data is not there before the phase is known
  void result.run.data
  switch (result.phase) {
    case 'idle':
    case 'loading':
      expectTypeOf(result.run).toEqualTypeOf<undefined>()
      break
    case 'pending':
      expectTypeOf(result.run).toEqualTypeOf<PendingRun>()
      break
    case 'running':
      expectTypeOf(result.run).toEqualTypeOf<RunningRun>()
      // @ts-expect-error what came before done is typed by nobody
      result.run.data satisfies Invoice
      break
    case 'unknown':
      expectTypeOf(result.run).toEqualTypeOf<UnknownRun>()
      break
    case 'done':
      expectTypeOf(result.run).toEqualTypeOf<DoneRun<Invoice>>()
      expectTypeOf(result.run.data.invoice_number).toEqualTypeOf<string>()
      // @ts-expect-error the schema has no such field
      void result.run.data.total
      break
    case 'error':
      expectTypeOf(result.run).toEqualTypeOf<FailedRun | DoneRun<unknown> | undefined>()
      break
    default:
      // Every phase is named above; a new one would not be assignable.
      result satisfies never
  }
}

export function KnowsItsWords() {
  const { phase, connection, error, checkedAt, failureCount, refresh } = useRun(ref)
  expectTypeOf(phase).toEqualTypeOf<
    'idle' | 'loading' | 'pending' | 'running' | 'unknown' | 'done' | 'error'
  >()
  expectTypeOf(connection).toEqualTypeOf<
    'live' | 'reconnecting' | 'held' | 'offline' | 'paused' | 'stopped' | 'expired' | 'settled'
  >()
  expectTypeOf(error).toEqualTypeOf<RunError | null>()
  expectTypeOf(checkedAt).toEqualTypeOf<Date | undefined>()
  expectTypeOf(failureCount).toEqualTypeOf<number>()
  expectTypeOf(refresh).returns.resolves.toEqualTypeOf<Run>()
  expectTypeOf(useRun(ref, { schema }).refresh).returns.resolves.toEqualTypeOf<Run<Invoice>>()
}

/** The data of a done run, for the type tests below. */
function dataOf<TData>(result: ReturnType<typeof useRun<TData>>): TData | undefined {
  return result.phase === 'done' ? result.run.data : undefined
}

export function InfersFromSchemas() {
  expectTypeOf(dataOf(useRun(ref))).toEqualTypeOf<JsonObject | undefined>()
  expectTypeOf(dataOf(useRun(ref, { schema }))).toEqualTypeOf<Invoice | undefined>()
  const byMini = mini.object({ total: mini.number() })
  expectTypeOf(dataOf(useRun(ref, { schema: byMini }))).toEqualTypeOf<{ total: number } | undefined>()
  const byValibot = v.object({ total: v.number() })
  expectTypeOf(dataOf(useRun(ref, { schema: byValibot }))).toEqualTypeOf<{ total: number } | undefined>()
  const byArktype = type({ total: 'number' })
  expectTypeOf(dataOf(useRun(ref, { schema: byArktype }))).toEqualTypeOf<{ total: number } | undefined>()
}

export function TakesWhatTheSchemaMakesOfIt() {
  const transformed = z.object({ date: z.string().transform((text) => new Date(text)) })
  expectTypeOf(dataOf(useRun(ref, { schema: transformed }))).toEqualTypeOf<{ date: Date } | undefined>()
}

export function RefusesWhatIsWrong() {
  // @ts-expect-error an address has three parts
  useRun({ projectName: 'p', tableId: 't' })
  // @ts-expect-error null is not how to wait; undefined is
  useRun(null)
  // @ts-expect-error a function of the interval gives a number
  useRun(ref, { intervalMs: () => false })
  // @ts-expect-error a schema speaks Standard Schema
  useRun(ref, { schema: { parse: (value: unknown) => value } })
}

export function NarrowsFinalRuns(run: Run<Invoice>) {
  if (isFinal(run)) expectTypeOf(run).toEqualTypeOf<DoneRun<Invoice> | FailedRun>()
  else expectTypeOf(run.status).toEqualTypeOf<'pending' | 'running' | 'unknown'>()
}
