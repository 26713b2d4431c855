import { type RunRef, type TableRef, useExtraction, useStartRun, useUploadFile } from 'cloudsquid-react'
import { expectTypeOf } from 'vitest'
import * as z from 'zod'

declare const table: TableRef

export function ExtractionTypesItsRun() {
  const { step, run, error, extract, resume } = useExtraction(table, {
    schema: z.object({ total: z.number() }),
    onStarted: (ref) => expectTypeOf(ref).toEqualTypeOf<RunRef>(),
    onUploaded: (rowId) => expectTypeOf(rowId).toEqualTypeOf<string>(),
  })
  expectTypeOf(step).toEqualTypeOf<'idle' | 'uploading' | 'starting' | 'following'>()
  expectTypeOf(error).toEqualTypeOf<Error | null>()
  if (run.phase === 'done') expectTypeOf(run.run.data).toEqualTypeOf<{ total: number }>()
  expectTypeOf(extract(new File([], 'a.pdf'))).toEqualTypeOf<Promise<void>>()
  void resume({ rowId: 'row-1' })
  void resume({ runId: 'run-1' })
  // @ts-expect-error it goes on from a row or from a run
  void resume({})
}

export function MutationsGiveTheirIds() {
  expectTypeOf(useStartRun(table).data).toEqualTypeOf<RunRef | undefined>()
  const { upload, progress } = useUploadFile(table)
  expectTypeOf(upload.data).toEqualTypeOf<{ row_id: string } | undefined>()
  expectTypeOf(progress).toEqualTypeOf<number>()
  // @ts-expect-error an upload needs a source
  upload.mutate({})
}
