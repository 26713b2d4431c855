'use client'
import { createContext, type ReactElement, type ReactNode, useContext } from 'react'
import type { RunClient } from '../client/RunClient.ts'

const RunClientContext = createContext<RunClient | undefined>(undefined)

export interface RunClientProviderProps {
  /** Made by `createRunClient`, once, outside of any component. */
  client: RunClient
  children?: ReactNode
}

/** Gives the hooks below it their way to the API. Stands inside TanStack Query's `QueryClientProvider`. */
export function RunClientProvider({ client, children }: RunClientProviderProps): ReactElement {
  return <RunClientContext.Provider value={client}>{children}</RunClientContext.Provider>
}

/**
 * Gives the client of the nearest {@link RunClientProvider}.
 *
 * @throws Error if there is none.
 */
export function useRunClient(): RunClient {
  const client = useContext(RunClientContext)
  if (client) return client
  throw new Error('No RunClientProvider is above. Wrap the app in <RunClientProvider client={…}>.')
}
