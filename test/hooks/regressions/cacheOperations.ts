import { dehydrate, hydrate, type Query, type QueryClient } from '@tanstack/react-query'

/** Something that an app, devtools or a persister do to the whole cache, while a run is followed. */
export type CacheOperation = (queryClient: QueryClient) => unknown

const ofRuns = { queryKey: ['cloudsquid'] }

function eachQuery(change: (query: Query) => void): CacheOperation {
  return (queryClient) => {
    for (const query of queryClient.getQueryCache().getAll()) change(query)
  }
}

function setEach(data: unknown): CacheOperation {
  return (queryClient) => {
    for (const { queryKey } of queryClient.getQueryCache().getAll()) queryClient.setQueryData(queryKey, data)
  }
}

/** What is no snapshot of a run: text, an empty object, a list, and what an older version may have persisted. */
const garbage: [string, unknown][] = [
  ['a text', 'garbage'],
  ['an empty object', {}],
  ['a list', [1, 2]],
  ['null', null],
  ['a bare answer of the API', { status: 'running', data: {} }],
  ['a snapshot of nulls', { run: null, failureCount: null, pollCount: null, startedAt: null, endedAt: null }],
]

/** Every operation of TanStack Query that takes something from a watch, or puts something under it. */
export const cacheOperations: [string, CacheOperation][] = [
  ['clear', (queryClient) => queryClient.clear()],
  ['queryCache.clear', (queryClient) => queryClient.getQueryCache().clear()],
  ['removeQueries', (queryClient) => queryClient.removeQueries()],
  ['removeQueries of runs', (queryClient) => queryClient.removeQueries(ofRuns)],
  ['removeQueries and clear', (queryClient) => [queryClient.removeQueries(), queryClient.clear()]],
  ['resetQueries', (queryClient) => queryClient.resetQueries()],
  ['query.reset', eachQuery((query) => query.reset())],
  ['cancelQueries', (queryClient) => queryClient.cancelQueries()],
  ['cancelQueries without revert', (queryClient) => queryClient.cancelQueries({}, { revert: false })],
  ['cancelQueries in silence', (queryClient) => queryClient.cancelQueries({}, { silent: true })],
  [
    'cancelQueries in silence without revert',
    (queryClient) => queryClient.cancelQueries({}, { silent: true, revert: false }),
  ],
  ['invalidateQueries', (queryClient) => queryClient.invalidateQueries()],
  ['invalidateQueries of none', (queryClient) => queryClient.invalidateQueries({ refetchType: 'none' })],
  ['invalidateQueries of active', (queryClient) => queryClient.invalidateQueries({ refetchType: 'active' })],
  ['refetchQueries', (queryClient) => queryClient.refetchQueries()],
  ['setQueryData to undefined', setEach(undefined)],
  ['setQueryData by a function that keeps', setEach((before: unknown) => before)],
  ['setQueryData by a function that copies', setEach((before: unknown) => before && structuredClone(before))],
  ['setQueriesData by a function', (queryClient) => queryClient.setQueriesData(ofRuns, (before) => before)],
  ['setQueriesData to undefined', (queryClient) => queryClient.setQueriesData(ofRuns, undefined)],
  ['setQueriesData to a text', (queryClient) => queryClient.setQueriesData(ofRuns, 'garbage')],
  ...garbage.map(([name, data]): [string, CacheOperation] => [`setQueryData to ${name}`, setEach(data)]),
  [
    'hydrate of what it holds',
    (queryClient) => hydrate(queryClient, dehydrate(queryClient, { shouldDehydrateQuery: () => true })),
  ],
  ['query.setState to pending', eachQuery((query) => query.setState({ data: undefined, status: 'pending' }))],
  ['query.setState to invalidated', eachQuery((query) => query.setState({ isInvalidated: true }))],
  [
    'query.setState to an error',
    eachQuery((query) => query.setState({ status: 'error', error: new Error('of the app') })),
  ],
]
