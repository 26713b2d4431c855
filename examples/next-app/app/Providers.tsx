'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, RunClientProvider } from 'cloudsquid-react'
import { type ReactNode, useState } from 'react'

const client = createRunClient({ baseUrl: '/api', scope: 'invoices' })

export function Providers({ children }: { children: ReactNode }) {
  // On the server each request has a cache of its own.
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>{children}</RunClientProvider>
    </QueryClientProvider>
  )
}
