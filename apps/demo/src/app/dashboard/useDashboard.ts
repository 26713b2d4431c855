import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { type AppServices, useAppServices } from '../AppServices.tsx'
import type { Dashboard } from './dashboardSchema.ts'

/** A server that starts a moment later than its page is found without anybody pressing anything. */
const askAgainMs = 4_000

/** A first start reads its sample in a second or two. */
const sampleAskMs = 1_000

function dashboardQueryOptions({ api }: AppServices) {
  return queryOptions({
    queryKey: ['dashboard'],
    queryFn: ({ signal }) => api.readDashboard(signal),
    refetchInterval: ({ state }) => {
      if (state.status === 'error') return askAgainMs
      return state.data?.sample === 'coming' ? sampleAskMs : false
    },
    networkMode: 'always',
  })
}

/** Asks the server how it is set up, again and again until it says. */
export function useDashboardQuery(): UseQueryResult<Dashboard> {
  return useQuery(dashboardQueryOptions(useAppServices()))
}

/** Set by the shell once the server has said how it is set up. */
export const DashboardContext = createContext<Dashboard | undefined>(undefined)

/** Gives the server's setup to whatever stands inside the shell's main part. */
export function useDashboard(): Dashboard {
  const dashboard = use(DashboardContext)
  if (!dashboard) throw new Error('No DashboardContext stands above this component.')
  return dashboard
}
