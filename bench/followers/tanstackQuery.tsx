import { QueryClient, QueryClientProvider, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { type Follower, type FollowProps, isFinal, keptFor, readRun } from './Follower.ts'

const optionsOf = ({ fetch, intervalMs }: Pick<FollowProps, 'fetch' | 'intervalMs'>, id: string) =>
  // One server for each tree.
  // oxlint-disable-next-line @tanstack/query/exhaustive-deps
  queryOptions({
    queryKey: ['run', id],
    queryFn: ({ signal }) => readRun(fetch, id, signal),
    refetchInterval: ({ state }) => (isFinal(state.data?.status) ? false : intervalMs),
  })

function One({ id, ...props }: FollowProps & { id: string }) {
  const { data } = useQuery(optionsOf(props, id))
  props.onShow(id, data?.status, data?.data)
  return null
}

function Many(props: FollowProps) {
  const results = useQueries({ queries: props.ids.map((id) => optionsOf(props, id)) })
  for (const [index, { data }] of results.entries()) props.onShow(props.ids[index]!, data?.status)
  return null
}

export const pollWhileHidden = (client: QueryClient): void =>
  client.setDefaultOptions({ queries: { refetchIntervalInBackground: true } })

/** What an app may do to a cache of TanStack Query. */
export const operationsOf = (client: QueryClient): Record<string, () => unknown> => ({
  cancelQueries: () => client.cancelQueries(),
  invalidateQueries: () => client.invalidateQueries(),
  resetQueries: () => client.resetQueries(),
  removeQueries: () => client.removeQueries(),
  clear: () => client.clear(),
})

/** @param isList - Whether one component follows all of them. */
export function tanstackQuery({ isList = false } = {}): Follower {
  const clientOf = keptFor(() => new QueryClient())
  return {
    name: isList ? 'TanStack Query, useQueries' : 'TanStack Query by hand',
    setDefaults: (fetch) => pollWhileHidden(clientOf(fetch)),
    operations: (fetch) => operationsOf(clientOf(fetch)),
    follow: (props) => (
      <QueryClientProvider client={clientOf(props.fetch)}>
        {isList ? <Many {...props} /> : props.ids.map((id, index) => <One key={index} id={id} {...props} />)}
      </QueryClientProvider>
    ),
  }
}
