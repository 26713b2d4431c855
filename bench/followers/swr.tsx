import useSWR, { SWRConfig } from 'swr'
import { type Follower, type FollowProps, isFinal, readRun, type RunBody } from './Follower.ts'

function One({ id, fetch, intervalMs, onShow }: FollowProps & { id: string }) {
  const { data } = useSWR<RunBody>(['run', id], () => readRun(fetch, id), {
    refreshInterval: (latest) => (isFinal(latest?.status) ? 0 : intervalMs),
  })
  onShow(id, data?.status)
  return null
}

export const swr: Follower = {
  name: 'SWR',
  follow: (props) => (
    <SWRConfig value={{ provider: () => new Map() }}>
      {props.ids.map((id, index) => (
        <One key={index} id={id} {...props} />
      ))}
    </SWRConfig>
  ),
}
