import type { DefaultOptions, Query } from '@tanstack/react-query'

/** Options for all queries of an app; the types of TanStack Query leave some out that it reads all the same. */
export type QueryDefaults = NonNullable<DefaultOptions['queries']>

/** What TanStack Query reads and its types keep from defaults. */
type Untyped = 'experimental_prefetchInRender' | 'subscribed' | 'suspense'

/** Its own affair, and what names one query: as a default it would make all queries of the app one. */
type Internal = '_defaulted' | '_type' | 'behavior' | 'queryHash'

type Option = Exclude<keyof QueryDefaults | Untyped, Internal>

/**
 * Every option that a query or an observer of TanStack Query takes, each with values that harm a watch most. One that a
 * new version brings is a type error here, until it is decided whose it is.
 */
const values: Record<Option, readonly unknown[]> = {
  _optimisticResults: ['optimistic', 'isRestoring'],
  enabled: [false, () => false],
  experimental_prefetchInRender: [true],
  gcTime: [0, 1, Infinity],
  initialData: ['of the app', () => ({ items: [] })],
  initialDataUpdatedAt: [0, 8.64e15],
  maxPages: [1],
  meta: [{ isVisible: false, deadlineMs: 1 }],
  networkMode: ['always', 'offlineFirst'],
  notifyOnChangeProps: [[], ['isFetching'], 'all', () => []],
  persister: [
    (queryFn: (context: unknown) => unknown, context: unknown, _query: Query): unknown => queryFn(context),
  ],
  placeholderData: [{ run: { status: 'done' } }, (previous: unknown) => previous ?? 'of the app'],
  queryFn: [() => 'of the app'],
  queryKeyHashFn: [(queryKey: unknown) => `app ${JSON.stringify(queryKey)}`],
  refetchInterval: [false, 10, () => 10, () => false],
  refetchIntervalInBackground: [true, false],
  refetchOnMount: [false, true, 'always', () => 'always'],
  refetchOnReconnect: [false, true, 'always', () => 'always'],
  refetchOnWindowFocus: [false, true, 'always', () => 'always'],
  retry: [5, true, () => true],
  retryDelay: [1, 600_000, () => 600_000],
  retryOnMount: [false, true, () => true],
  select: [() => 'of the app'],
  staleTime: [0, Infinity, 'static', () => Infinity],
  structuralSharing: [false, true, (_: unknown, after: unknown) => after],
  subscribed: [false],
  suspense: [true],
  throwOnError: [true, () => true],
}

/** The table as rows: how a default reads, and the default. */
export const hostileDefaults: [string, QueryDefaults][] = Object.entries(values).flatMap(([name, each]) =>
  each.map((value): [string, QueryDefaults] => [`${name}: ${tell(value)}`, { [name]: value }]),
)

/** Everything at once that does not exclude another. */
export const allAtOnce: QueryDefaults = Object.assign(
  {},
  ...hostileDefaults.map(([, one]) => one),
) as QueryDefaults

function tell(value: unknown): string {
  return typeof value === 'function' ? String(value).replaceAll(/\s+/g, ' ') : JSON.stringify(value)
}
