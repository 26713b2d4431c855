import type { QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { AppProviders } from './AppProviders.tsx'
import type { AppServices } from './AppServices.tsx'
import type { AppRouter } from './createAppRouter.tsx'

export interface AppProps {
  services: AppServices
  queryClient: QueryClient
  router: AppRouter
}

/** The dashboard, with everything it stands on. */
export function App({ router, ...services }: AppProps) {
  return (
    <AppProviders {...services}>
      <RouterProvider router={router} />
    </AppProviders>
  )
}
