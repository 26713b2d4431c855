import type { DefaultOptions } from '@tanstack/react-query'
import type { Scenario } from './Scenario.ts'

/** What an app may have set for all of its queries; no promise changes by any of it. */
export const defaultOptions: Record<NonNullable<Scenario['defaults']>, DefaultOptions['queries']> = {
  none: {},
  silent: { enabled: false, subscribed: false, notifyOnChangeProps: [], refetchInterval: false } as object,
  eager: {
    retry: 5,
    retryDelay: 10,
    networkMode: 'always',
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    refetchInterval: 300,
    refetchIntervalInBackground: true,
    throwOnError: true,
  },
  deaf: {
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retryOnMount: false,
    networkMode: 'offlineFirst',
  },
  placeholders: {
    select: () => 'selected',
    placeholderData: { body: { status: 'done' } },
    structuralSharing: false,
    suspense: true,
  } as object,
  forgetful: { gcTime: 0, notifyOnChangeProps: 'all', staleTime: 'static' },
}
