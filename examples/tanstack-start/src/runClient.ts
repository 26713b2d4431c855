import { createIsomorphicFn } from '@tanstack/react-start'
import { createRunClient } from 'cloudsquid-react'

// Loaders run on the server for the first page and in the browser for the next ones. One scope: what either has read, both find.
const scope = 'invoices'

/** The way to Cloudsquid: with the key on the server, through the proxy in the browser. */
export const runClient = createIsomorphicFn()
  .server(() =>
    createRunClient({
      baseUrl: process.env.CLOUDSQUID_BASE_URL ?? 'https://api.cloudsquid.io/api',
      apiKey: process.env.CLOUDSQUID_API_KEY,
      scope,
    }),
  )
  .client(() => createRunClient({ baseUrl: '/api', scope }))()
