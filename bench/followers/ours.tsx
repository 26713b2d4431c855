import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, type RunClientOptions, RunClientProvider, useRun, useRuns } from 'cloudsquid-react'
import { useState } from 'react'
import { type Follower, type FollowProps, keptFor } from './Follower.ts'
import { operationsOf, pollWhileHidden } from './tanstackQuery.tsx'

type Options = { intervalMs?: number } | undefined

const refOf = (runId: string) => ({ projectName: 'p', tableId: 't', runId })

function One({
  id,
  onShow,
  onEnd,
  options,
}: { id: string; options: Options } & Pick<FollowProps, 'onShow' | 'onEnd'>) {
  const { run } = useRun(refOf(id), onEnd ? { ...options, onSettled: onEnd } : options)
  onShow(id, run?.status, run?.data)
  return null
}

function Many({ ids, onShow, options }: Pick<FollowProps, 'ids' | 'onShow'> & { options: Options }) {
  const [refs] = useState(() => ids.map(refOf))
  const { runs } = useRuns(refs, options)
  for (const { ref, run } of runs) onShow(ref.runId, run?.status)
  return null
}

/** @param isList - Whether one component follows all of them. */
export function ours(
  client: Partial<RunClientOptions> = {},
  { isList = false, options }: { isList?: boolean; options?: Options } = {},
): Follower {
  const clientsOf = keptFor((fetch) => ({
    queryClient: new QueryClient(),
    runClient: createRunClient({ baseUrl: '/api', fetch, ...client }),
  }))
  return {
    name: isList ? 'ours, useRuns' : 'ours, useRun',
    tells: true,
    setDefaults: (fetch) => pollWhileHidden(clientsOf(fetch).queryClient),
    operations: (fetch) => operationsOf(clientsOf(fetch).queryClient),
    follow({ ids, onShow, onEnd, fetch }) {
      const { queryClient, runClient } = clientsOf(fetch)
      return (
        <QueryClientProvider client={queryClient}>
          <RunClientProvider client={runClient}>
            {isList ? (
              <Many ids={ids} onShow={onShow} options={options} />
            ) : (
              ids.map((id, index) => (
                <One key={index} id={id} onShow={onShow} onEnd={onEnd} options={options} />
              ))
            )}
          </RunClientProvider>
        </QueryClientProvider>
      )
    },
  }
}
