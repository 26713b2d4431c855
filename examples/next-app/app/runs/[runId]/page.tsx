import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { prefetchRun } from 'cloudsquid-react'
import { serverClient } from '../../../lib/serverClient'
import { table } from '../../../lib/table'
import { Invoice } from './Invoice'

export default async function Page({ params }: { params: Promise<{ runId: string }> }) {
  const queryClient = new QueryClient()
  const ref = { ...table, runId: (await params).runId }
  await prefetchRun(queryClient, serverClient, ref)
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Invoice runRef={ref} />
    </HydrationBoundary>
  )
}
