import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, RunClientProvider } from 'cloudsquid-react'
import { createRoot } from 'react-dom/client'
import { InvoiceReader } from './InvoiceReader'

const client = createRunClient({ baseUrl: '/api' })
const queryClient = new QueryClient()

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}>
    <RunClientProvider client={client}>
      <InvoiceReader />
    </RunClientProvider>
  </QueryClientProvider>,
)
