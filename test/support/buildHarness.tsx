import {
  notifyManager,
  QueryClient,
  QueryClientProvider,
  type QueryClientConfig,
} from '@tanstack/react-query'
import { configure } from '@testing-library/react'
import { createRunClient, type RunClient, RunClientProvider, type RunClientOptions } from 'cloudsquid-react'
import type { ReactElement, ReactNode } from 'react'

export interface HarnessOptions extends Partial<RunClientOptions> {
  queryClient?: QueryClient
  client?: RunClient
  defaultOptions?: NonNullable<QueryClientConfig['defaultOptions']>
  isStrict?: boolean
}

export interface Harness {
  client: RunClient
  queryClient: QueryClient
  wrapper: (props: { children: ReactNode }) => ReactElement
}

// By itself it waits for a timer of 0 ms, which fake timers put off to the next millisecond.
notifyManager.setScheduler(queueMicrotask)

/** What stands above the hooks in an app: a fresh query client, and a client of the API over a scripted `fetch`. */
export function buildHarness(options: HarnessOptions = {}): Harness {
  const { defaultOptions = {}, isStrict = false, ...clientOptions } = options
  const queryClient = options.queryClient ?? new QueryClient({ defaultOptions })
  const client = options.client ?? createRunClient({ baseUrl: '/api', ...clientOptions })
  // Around the root: effects run twice only where nothing that mounts stands above StrictMode. Until the test ends.
  configure({ reactStrictMode: isStrict })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>{children}</RunClientProvider>
    </QueryClientProvider>
  )
  return { client, queryClient, wrapper }
}
