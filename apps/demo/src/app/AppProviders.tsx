import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Announcer } from 'cloudsquid-react-ui/controls'
import { IntakesProvider } from 'cloudsquid-react-ui'
import type { ReactNode } from 'react'
import { type AppServices, AppServicesProvider } from './AppServices.tsx'
import { Localized } from './language/Localized.tsx'
import { RecordedClient } from './recorder/RecordedClient.tsx'
import { AppShortcuts } from './shortcuts/AppShortcuts.tsx'

export interface AppProvidersProps {
  services: AppServices
  queryClient: QueryClient
  children: ReactNode
}

/** Everything that the pages of the dashboard stand on. */
export function AppProviders({ services, queryClient, children }: AppProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <AppServicesProvider services={services}>
        <Localized>
          <RecordedClient>
            <Announcer>
              <AppShortcuts>
                <IntakesProvider>{children}</IntakesProvider>
              </AppShortcuts>
            </Announcer>
          </RecordedClient>
        </Localized>
      </AppServicesProvider>
    </QueryClientProvider>
  )
}
