import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, RunClientProvider } from 'cloudsquid-react'
import { useState } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'

const client = createRunClient({ baseUrl: '/api', scope: 'invoices' })

export default function Root() {
  // On the server each request has a cache of its own.
  const [queryClient] = useState(() => new QueryClient())
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Read an invoice</title>
        <link rel="icon" href="data:," />
        <Meta />
        <Links />
      </head>
      <body>
        <QueryClientProvider client={queryClient}>
          <RunClientProvider client={client}>
            <Outlet />
          </RunClientProvider>
        </QueryClientProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}
