import { createFileRoute } from '@tanstack/react-router'
import { prefetchRun, useRun } from 'cloudsquid-react'
import { invoiceSchema } from '../invoiceSchema'
import { runClient } from '../runClient'
import { table } from '../table'

export const Route = createFileRoute('/runs/$runId')({
  loader: ({ context, params }) =>
    prefetchRun(context.queryClient, runClient, { ...table, runId: params.runId }),
  component: Invoice,
})

function Invoice() {
  const { runId } = Route.useParams()
  const { phase, run, error } = useRun({ ...table, runId }, { schema: invoiceSchema })
  if (phase === 'done')
    return (
      <p>
        Invoice {run.data.invoice_number}: {run.data.amount}
      </p>
    )
  if (phase === 'error') return <p role="alert">{error?.message ?? 'The run failed.'}</p>
  return <p role="status">{phase}</p>
}
