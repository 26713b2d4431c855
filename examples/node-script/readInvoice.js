import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createRunClient, startRun, uploadFile, waitForRun } from 'cloudsquid-react/client'
import * as z from 'zod'

/** The table of the local Cloudsquid; put the name of your project and the id of your table here. */
const table = { projectName: 'local', tableId: '00000000-0000-4000-8000-000000000001' }

const invoiceSchema = z.object({ invoice_number: z.string(), amount: z.number() })

const client = createRunClient({
  baseUrl: process.env.CLOUDSQUID_BASE_URL ?? 'https://api.cloudsquid.io/api',
  apiKey: process.env.CLOUDSQUID_API_KEY,
})

const path = process.argv[2] ?? 'invoice.txt'
const source = { file: new Blob([await readFile(path)]), filename: basename(path) }

const { row_id: rowId } = await uploadFile(client, table, { source })
const { run_id: runId } = await startRun(client, table, { rowId })
const run = await waitForRun(
  client,
  { ...table, runId },
  {
    schema: invoiceSchema,
    onUpdate: ({ status }) => console.log(status),
  },
)

if (run.status === 'error') throw new Error(`The run failed: ${run.reasoning}`)
console.log(`Invoice ${run.data.invoice_number}: ${run.data.amount}`)
