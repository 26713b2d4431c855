import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { RunClientProvider } from 'cloudsquid-react'
import { Announcer } from 'cloudsquid-react-ui/controls'
import { IntakesProvider } from 'cloudsquid-react-ui'
import { type AppServices, AppServicesProvider } from './AppServices.tsx'
import type { AppRouter } from './createAppRouter.tsx'
import { Localized } from './language/Localized.tsx'
import { AppShortcuts } from './shortcuts/AppShortcuts.tsx'

export interface AppProps {
  services: AppServices
  queryClient: QueryClient
  router: AppRouter
}

/** The dashboard, with everything it stands on. */
export function App({ services, queryClient, router }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={services.runClient}>
        <AppServicesProvider services={services}>
          <Localized>
            <Announcer>
              <AppShortcuts>
                <IntakesProvider>
                  <RouterProvider router={router} />
                </IntakesProvider>
              </AppShortcuts>
            </Announcer>
          </Localized>
        </AppServicesProvider>
      </RunClientProvider>
    </QueryClientProvider>
  )
}
