import { dehydrate, QueryClient } from '@tanstack/react-query'
import { prefetchRun, type RunRef, useRun } from 'cloudsquid-react'
import type { GetServerSideProps } from 'next'
import { invoiceSchema } from '../../lib/invoiceSchema'
import { serverClient } from '../../lib/serverClient'
import { table } from '../../lib/table'

export const getServerSideProps: GetServerSideProps = async ({ params }) => {
  const queryClient = new QueryClient()
  const ref = { ...table, runId: String(params?.runId) }
  await prefetchRun(queryClient, serverClient, ref)
  return { props: { runRef: ref, state: dehydrate(queryClient) } }
}

export default function Invoice({ runRef }: { runRef: RunRef }) {
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
