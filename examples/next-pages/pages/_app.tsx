import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, RunClientProvider } from 'cloudsquid-react'
import type { AppProps } from 'next/app'
import { useState } from 'react'

const client = createRunClient({ baseUrl: '/api', scope: 'invoices' })

export default function App({ Component, pageProps }: AppProps) {
  // On the server each request has a cache of its own.
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>
        <HydrationBoundary state={pageProps.state}>
          <Component {...pageProps} />
        </HydrationBoundary>
      </RunClientProvider>
    </QueryClientProvider>
  )
}
