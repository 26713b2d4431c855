import { type RunRef, useRun } from 'cloudsquid-react'
import * as z from 'zod'

const invoiceSchema = z.object({ invoice_number: z.string(), total: z.number() })

export function InvoiceScreen({ runRef }: { runRef: RunRef }) {
  const { phase, run, error } = useRun(runRef, { schema: invoiceSchema })
  if (phase === 'done') return <p>The total is {run.data.total}.</p>
  if (phase === 'error') return <p role="alert">{error?.message ?? 'The run failed.'}</p>
  return <output>{phase}</output>
}
