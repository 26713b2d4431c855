import { useRequest } from 'ahooks'
import { type Follower, type FollowProps, isFinal, readRun } from './Follower.ts'

function One({ id, fetch, intervalMs, onShow, onEnd }: FollowProps & { id: string }) {
  const { data, cancel } = useRequest(() => readRun(fetch, id), {
    pollingInterval: intervalMs,
    refreshDeps: [id],
    onSuccess: (run) => {
      if (!isFinal(run.status)) return
      cancel()
      onEnd?.()
    },
  })
  onShow(id, data?.status, data?.data)
  return null
}

export const ahooks: Follower = {
  name: 'ahooks',
  tells: true,
  follow: (props) => props.ids.map((id, index) => <One key={index} id={id} {...props} />) as never,
}
