import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { prefetchRun, type RunRef, useRun } from 'cloudsquid-react'
import { invoiceSchema } from '../invoiceSchema'
import { serverClient } from '../serverClient.server'
import { table } from '../table'
import type { Route } from './+types/run'

export async function loader({ params }: Route.LoaderArgs) {
  const queryClient = new QueryClient()
  const runRef = { ...table, runId: params.runId }
  await prefetchRun(queryClient, serverClient, runRef)
  return { runRef, state: dehydrate(queryClient) }
}

export default function Run({ loaderData }: Route.ComponentProps) {
  return (
    <HydrationBoundary state={loaderData.state}>
      <Invoice runRef={loaderData.runRef} />
    </HydrationBoundary>
  )
}

function Invoice({ runRef }: { runRef: RunRef }) {
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
