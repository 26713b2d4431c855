import { useQuery } from '@tanstack/react-query'
import {
  createRunClient,
  getRun,
  parseRun,
  type Run,
  type LongOffer,
  type RunClient,
  type RunRef,
  runQueryOptions,
  startRun,
  type TableRef,
  uploadFile,
} from 'cloudsquid-react'
import { createTask, extract, listProjects } from 'cloudsquid-react/client'
import { expectTypeOf } from 'vitest'
import * as z from 'zod'

declare const client: RunClient
declare const table: TableRef
declare const ref: RunRef

export async function EndpointsGiveWhatTheyName() {
  expectTypeOf(createRunClient({ baseUrl: '/api' })).toEqualTypeOf<RunClient>()
  expectTypeOf(await getRun(client, ref)).toEqualTypeOf<{
    run: Run
    pollAfterMs?: number | undefined
    stamp?: number | undefined
    offer?: LongOffer | undefined
    wasLong?: boolean | undefined
  }>()
  expectTypeOf(await startRun(client, table, { rowId: 'r' })).toEqualTypeOf<{ run_id: string }>()
  expectTypeOf(await createTask(client, table, { input: { data: { a: [1, null] } } })).toEqualTypeOf<{
    row_id: string
  }>()
  expectTypeOf(await extract(client, table, { source: new Blob() })).toEqualTypeOf<Run>()
  expectTypeOf((await listProjects(client))[0]?.name).toEqualTypeOf<string | undefined>()
  // @ts-expect-error a run starts on a row
  await startRun(client, table, {})
  // @ts-expect-error an address of a file needs a name and a mimetype
  await uploadFile(client, table, { source: { uri: 'https://files.example/a.pdf' } })
  // @ts-expect-error JSON has no functions
  await createTask(client, table, { input: { data: { a: () => 1 } } })
}

export function ParsingGivesARunOrTheReason() {
  const result = parseRun({})
  if (result.run) expectTypeOf(result.problem).toEqualTypeOf<undefined>()
  else expectTypeOf(result.problem).toEqualTypeOf<string>()
}

export function OptionsServeUseQuery() {
  const schema = z.object({ total: z.number() })
  const { data } = useQuery(runQueryOptions(client, ref, { schema }))
  expectTypeOf(data).toEqualTypeOf<Run<{ total: number }> | undefined>()
  // @ts-expect-error a run that is not done has no typed data
  data?.data?.total satisfies number
}
