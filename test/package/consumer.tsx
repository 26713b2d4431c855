// Compiled against the packed types by the compilers that users have (typescripts.test.ts): a name of each entry, and the
// types that are hardest for an old compiler.
import {
  createRunClient,
  RunClientProvider,
  RunError,
  runQueryOptions,
  useExtraction,
  useRun,
} from 'cloudsquid-react'
import { extract, type RunClient } from 'cloudsquid-react/client'
import { explainNextPoll } from 'cloudsquid-react/devtools'
import { createRunProxy } from 'cloudsquid-react/server'
import { createRedisStore } from 'cloudsquid-react/server/redis'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { readInWorker } from 'cloudsquid-react/worker'
import * as z from 'zod'

const invoiceSchema = z.object({ total: z.number() })
const api = createScriptedApi()
const ref = api.addRun(['pending', done({ total: 12 })])
const client: RunClient = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })

function Total() {
  const { phase, run, error } = useRun(ref, { schema: invoiceSchema })
  const { step } = useExtraction(ref, { schema: invoiceSchema })
  if (phase === 'done') return <p>{run.data.total.toFixed(2)}</p>
  // @ts-expect-error There is no data before a run is done.
  const early: unknown = run?.data.total
  return <p>{error instanceof RunError ? error.code : early === undefined ? step : ''}</p>
}

export const screen = (
  <RunClientProvider client={client}>
    <Total />
  </RunClientProvider>
)
export const options = runQueryOptions(client, ref, { schema: invoiceSchema })
export const proxy = createRunProxy({ apiKey: 'key', fetch: api.handle })
export const others = [extract, explainNextPoll, createRedisStore, readInWorker]
