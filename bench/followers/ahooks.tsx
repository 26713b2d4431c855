import { useRequest } from 'ahooks'
import { type Follower, type FollowProps, isFinal, readRun } from './Follower.ts'

function One({ id, fetch, intervalMs, onShow }: FollowProps & { id: string }) {
  const { data, cancel } = useRequest(() => readRun(fetch, id), {
    pollingInterval: intervalMs,
    refreshDeps: [id],
    onSuccess: (run) => {
      if (isFinal(run.status)) cancel()
    },
  })
  onShow(id, data?.status)
  return null
}

export const ahooks: Follower = {
  name: 'ahooks',
  follow: (props) => props.ids.map((id, index) => <One key={index} id={id} {...props} />) as never,
}
