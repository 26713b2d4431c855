import useSWR, { SWRConfig, useSWRConfig } from 'swr'
import { type Follower, type FollowProps, isFinal, keptFor, readRun, type RunBody } from './Follower.ts'

interface Kept {
  cache: Map<string, object>
  defaults?: { refreshWhenHidden: boolean }
  mutate?: ReturnType<typeof useSWRConfig>['mutate']
}

const cacheOf = keptFor((): Kept => ({ cache: new Map() }))

function One({ id, fetch, intervalMs, onShow, onEnd }: FollowProps & { id: string }) {
  cacheOf(fetch).mutate = useSWRConfig().mutate
  const { data } = useSWR<RunBody>(['run', id], () => readRun(fetch, id), {
    refreshInterval: (latest) => (isFinal(latest?.status) ? 0 : intervalMs),
    onSuccess: (latest) => {
      if (isFinal(latest.status)) onEnd?.()
    },
  })
  onShow(id, data?.status, data?.data)
  return null
}

export const swr: Follower = {
  name: 'SWR',
  tells: true,
  setDefaults: (fetch) => void (cacheOf(fetch).defaults = { refreshWhenHidden: true }),
  // As its documentation clears a cache.
  operations: (fetch) => ({
    mutate: () => cacheOf(fetch).mutate?.(() => true),
    'mutate, without revalidation': () =>
      cacheOf(fetch).mutate?.(() => true, undefined, { revalidate: false }),
  }),
  follow: (props) => (
    <SWRConfig value={{ ...cacheOf(props.fetch).defaults, provider: () => cacheOf(props.fetch).cache }}>
      {props.ids.map((id, index) => (
        <One key={index} id={id} {...props} />
      ))}
    </SWRConfig>
  ),
}
