import { createFileRoute } from '@tanstack/react-router'
import { useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { invoiceSchema } from '../invoiceSchema'
import { table } from '../table'

export const Route = createFileRoute('/suspense/$runId')({ component: SuspendedRun })

function SuspendedRun() {
  return (
    <Suspense fallback={<p role="status">Reading it</p>}>
      <Invoice />
    </Suspense>
  )
}

// Nothing is read ahead: the server reads while it renders, and streams what it has read.
function Invoice() {
  const { runId } = Route.useParams()
  const { phase, run } = useSuspenseRun({ ...table, runId }, { schema: invoiceSchema })
  if (phase === 'done')
    return (
      <p>
        Invoice {run.data.invoice_number}: {run.data.amount}
      </p>
    )
  return <p role="status">{run.status}</p>
}
