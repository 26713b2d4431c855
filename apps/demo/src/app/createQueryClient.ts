import { QueryClient } from '@tanstack/react-query'

/** The dashboard's query cache. Runs bring a schedule of their own; the rest is read once and kept. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    },
  })
}
