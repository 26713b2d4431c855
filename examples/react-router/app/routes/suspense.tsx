import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { prefetchRun, type RunRef, useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { invoiceSchema } from '../invoiceSchema'
import { serverClient } from '../serverClient.server'
import { table } from '../table'
import type { Route } from './+types/suspense'

export async function loader({ params }: Route.LoaderArgs) {
  const queryClient = new QueryClient()
  const runRef = { ...table, runId: params.runId }
  await prefetchRun(queryClient, serverClient, runRef)
  return { runRef, state: dehydrate(queryClient) }
}

export default function SuspendedRun({ loaderData }: Route.ComponentProps) {
  return (
    <HydrationBoundary state={loaderData.state}>
      <Suspense fallback={<p role="status">Reading it</p>}>
        <Invoice runRef={loaderData.runRef} />
      </Suspense>
    </HydrationBoundary>
  )
}

function Invoice({ runRef }: { runRef: RunRef }) {
  const { phase, run } = useSuspenseRun(runRef, { schema: invoiceSchema })
  if (phase === 'done')
    return (
      <p>
        Invoice {run.data.invoice_number}: {run.data.amount}
      </p>
    )
  return <p role="status">{run.status}</p>
}
