'use client'
import { type RunRef, useRun } from 'cloudsquid-react'
import { invoiceSchema } from '../../../lib/invoiceSchema'

export function Invoice({ runRef }: { runRef: RunRef }) {
  const { phase, run, error } = useRun(runRef, { schema: invoiceSchema })
  if (phase === 'done')
    return (
      <p>
        Invoice {run.data.invoice_number}: {run.data.amount}
      </p>
    )
  if (phase === 'error') return <p role="alert">{error?.message ?? 'The run failed.'}</p>
  return <p role="status">{phase}</p>
}
