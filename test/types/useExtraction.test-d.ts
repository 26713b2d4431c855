import {
  type Connection,
  type DoneRun,
  type FailedRun,
  type JsonObject,
  type PendingRun,
  type RowRef,
  type Run,
  type RunError,
  type RunningRun,
  type RunRef,
  type TableRef,
  type UnknownRun,
  type UploadSource,
  useExtraction,
  useRun,
  useStartRun,
  useUploadFile,
} from 'cloudsquid-react'
import { expectTypeOf } from 'vitest'
import * as z from 'zod'

declare const table: TableRef
const schema = z.object({ total: z.number() })

export function ExtractionNarrowsByItsStep() {
  const extraction = useExtraction(table, { schema })
  switch (extraction.step) {
    case 'idle':
      expectTypeOf(extraction.error).toEqualTypeOf<null>()
      expectTypeOf(extraction.rowId).toEqualTypeOf<undefined>()
      expectTypeOf(extraction.run).toEqualTypeOf<undefined>()
      return
    case 'uploading':
      expectTypeOf(extraction.progress).toEqualTypeOf<number>()
      expectTypeOf(extraction.source).toEqualTypeOf<UploadSource>()
      expectTypeOf(extraction.rowId).toEqualTypeOf<undefined>()
      return
    case 'starting':
      expectTypeOf(extraction.rowId).toEqualTypeOf<string>()
      expectTypeOf(extraction.ref).toEqualTypeOf<undefined>()
      return
    case 'following':
      expectTypeOf(extraction.ref).toEqualTypeOf<RunRef>()
      expectTypeOf(extraction.run).toEqualTypeOf<PendingRun | RunningRun | UnknownRun | undefined>()
      expectTypeOf(extraction.error).toEqualTypeOf<RunError | null>()
      return
    case 'done':
      expectTypeOf(extraction.run).toEqualTypeOf<DoneRun<{ total: number }>>()
      expectTypeOf(extraction.run.data.total).toEqualTypeOf<number>()
      return
    case 'error':
      expectTypeOf(extraction.run).toEqualTypeOf<FailedRun | DoneRun<unknown>>()
      return
    default:
      extraction satisfies never
  }
}

export function ExtractionIsReadWithoutNarrowing() {
  const extraction = useExtraction(table)
  expectTypeOf(extraction.rowId).toEqualTypeOf<string | undefined>()
  expectTypeOf(extraction.ref).toEqualTypeOf<RunRef | undefined>()
  expectTypeOf(extraction.progress).toEqualTypeOf<number | undefined>()
  expectTypeOf(extraction.source).toEqualTypeOf<UploadSource | undefined>()
  expectTypeOf(extraction.error).toEqualTypeOf<Error | RunError | null>()
  expectTypeOf(extraction.connection).toEqualTypeOf<Connection>()
  expectTypeOf(extraction.checkedAt).toEqualTypeOf<Date | undefined>()
  expectTypeOf(extraction.refresh()).toEqualTypeOf<Promise<Run>>()
  if (extraction.step === 'done') expectTypeOf(extraction.run.data).toEqualTypeOf<JsonObject>()
  // @ts-expect-error the step is the one word
  void extraction.phase
}

export function ExtractionTakesItsIds() {
  const { extract, resume, retry } = useExtraction(table, {
    zeroRetention: true,
    intervalMs: 500,
    onStarted: (ref) => expectTypeOf(ref).toEqualTypeOf<RunRef>(),
    onUploaded: (rowId) => expectTypeOf(rowId).toEqualTypeOf<string>(),
  })
  expectTypeOf(extract(new File([], 'a.pdf'))).toEqualTypeOf<Promise<void>>()
  expectTypeOf(retry()).toEqualTypeOf<Promise<void>>()
  void resume({ rowId: 'row-1' })
  void resume({ runId: 'run-1' })
  void resume({ ...table, runId: 'run-1' })
  // @ts-expect-error it goes on from a row or from a run
  void resume({})
}

export function MutationsGiveTheirIds() {
  const upload = useUploadFile(table)
  const start = useStartRun(table)
  expectTypeOf(upload.data).toEqualTypeOf<RowRef | undefined>()
  expectTypeOf(upload.progress).toEqualTypeOf<number>()
  expectTypeOf(start.data).toEqualTypeOf<RunRef | undefined>()
  if (upload.isSuccess) start.mutate(upload.data)
  start.mutate({ rowId: 'row-1', zeroRetention: true, timeoutMs: 1_000, signal: AbortSignal.abort() })
  upload.mutate({ source: new File([], 'a.pdf'), timeoutMs: 1_000, onProgress: () => {} })
  useRun(start.data)
  // @ts-expect-error an upload needs a source
  upload.mutate({})
}
