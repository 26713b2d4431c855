import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { RunClientProvider } from 'cloudsquid-react'
import { Announcer } from 'cloudsquid-react-ui/controls'
import { IntakesProvider } from 'cloudsquid-react-ui'
import { type AppServices, AppServicesProvider } from '../app/AppServices.tsx'
import type { AppRouter } from '../app/createAppRouter.tsx'
import { Localized } from '../app/language/Localized.tsx'
import type { ComponentType, ReactNode } from 'react'
import { AppShortcuts } from '../app/shortcuts/AppShortcuts.tsx'

export interface StaticAppProps {
  services: AppServices
  queryClient: QueryClient
  router: AppRouter
  /** Stands around every page, inside words and language. */
  frame: ComponentType<{ children: ReactNode }>
}

/** The dashboard as `App` is, with a frame around its pages: in `App` itself, every first load would carry it. */
export function StaticApp({ services, queryClient, router, frame: Frame }: StaticAppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={services.runClient}>
        <AppServicesProvider services={services}>
          <Localized>
            <Announcer>
              <AppShortcuts>
                <IntakesProvider>
                  <Frame>
                    <RouterProvider router={router} />
                  </Frame>
                </IntakesProvider>
              </AppShortcuts>
            </Announcer>
          </Localized>
        </AppServicesProvider>
      </RunClientProvider>
    </QueryClientProvider>
  )
}
