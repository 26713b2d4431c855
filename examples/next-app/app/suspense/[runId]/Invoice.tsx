'use client'
import { type RunRef, useSuspenseRun } from 'cloudsquid-react'
import { invoiceSchema } from '../../../lib/invoiceSchema'

export function Invoice({ runRef }: { runRef: RunRef }) {
  const { phase, run } = useSuspenseRun(runRef, { schema: invoiceSchema })
  if (phase === 'done')
    return (
      <p>
        Invoice {run.data.invoice_number}: {run.data.amount}
      </p>
    )
  return <p role="status">{run.status}</p>
}
