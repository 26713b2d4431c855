import { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { setupRouterSsrQueryIntegration } from '@tanstack/react-router-ssr-query'
import { RunClientProvider } from 'cloudsquid-react'
import { routeTree } from './routeTree.gen'
import { runClient } from './runClient'

export function getRouter() {
  // On the server each request has a cache of its own.
  const queryClient = new QueryClient()
  const router = createRouter({
    routeTree,
    context: { queryClient },
    InnerWrap: ({ children }) => <RunClientProvider client={runClient}>{children}</RunClientProvider>,
  })
  // Provides the cache, and takes what the server has read to the browser.
  setupRouterSsrQueryIntegration({ router, queryClient })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof getRouter>
  }
}
