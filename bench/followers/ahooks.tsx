import { useRequest } from 'ahooks'
import { type Follower, type FollowProps, isFinal, readRun } from './Follower.ts'

function One({ id, fetch, intervalMs, onShow }: FollowProps & { id: string }) {
  const { data, cancel } = useRequest(() => readRun(fetch, id), {
    pollingInterval: intervalMs,
    onSuccess: (run) => {
      if (isFinal(run.status)) cancel()
    },
  })
  onShow(id, data?.status)
  return null
}

export const ahooks: Follower = {
  name: 'ahooks',
  follow: (props) => props.ids.map((id) => <One key={id} id={id} {...props} />) as never,
}
