import {
  type DehydratedState,
  HydrationBoundary,
  type QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query'
import { type RunClient, RunClientProvider } from 'cloudsquid-react'
import { Profiler, StrictMode, Suspense, useEffect, useState } from 'react'
import { recordOf } from './FollowRecord.ts'
import type { FollowSetup, WatcherSetup } from './FollowSetup.ts'
import { ListWatcher } from './ListWatcher.tsx'
import { Reviewer } from './Reviewer.tsx'
import { SuspenseWatcher } from './SuspenseWatcher.tsx'
import { Watcher } from './Watcher.tsx'

export interface FollowPageProps {
  setup: FollowSetup
  client: RunClient
  queryClient: QueryClient
  /** What the server has read. */
  state: DehydratedState | undefined
}

/** The same tree on the server and in the browser. */
export function FollowPage({ setup, client, queryClient, state }: FollowPageProps) {
  const page = (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <RunClientProvider client={client}>
          <Watchers setup={setup} />
        </RunClientProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
  return setup.isStrict ? <StrictMode>{page}</StrictMode> : page
}

function Watchers({ setup }: { setup: FollowSetup }) {
  const [watchers, setWatchers] = useState(setup.watchers)
  useEffect(() => {
    window.follow.render = setWatchers
  }, [])
  return watchers.map((watcher) => (
    <Profiler key={watcher.name} id={watcher.name} onRender={countCommit}>
      <Suspense fallback={<p>Suspended</p>}>
        <WatcherOf setup={watcher} />
      </Suspense>
      {watcher.isReviewer && watcher.ref && <Reviewer name={watcher.name} runRef={watcher.ref} />}
    </Profiler>
  ))
}

function WatcherOf({ setup }: { setup: WatcherSetup }) {
  if (setup.hook === 'useRuns') return <ListWatcher setup={setup} />
  if (setup.hook === 'useSuspenseRun') return <SuspenseWatcher setup={setup} />
  return <Watcher setup={setup} />
}

function countCommit(name: string): void {
  recordOf(name).commits += 1
}
