import { notifyManager, type QueryClient, QueryObserver } from '@tanstack/react-query'
import type { RunError } from '../client/errors.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { type Description, describeWatch } from './describeWatch.ts'
import type { RunQueryKey } from './runKeys.ts'
import type { RunQueryConfig, RunQueryOptions } from './runQueryOptions.ts'
import { cancelUnwatched, runQueryOf } from './runQueryOf.ts'
import { startWatching } from './startWatching.ts'
import { viewSnapshot } from './viewSnapshot.ts'
import type { TransitionCallbacks } from './watchTransitions.ts'

/** What is followed, and how. */
export interface Following<TData> {
  queries: readonly RunQueryOptions<TData>[]
  config: Pick<RunQueryConfig<TData>, 'schema' | 'deadlineMs'>
  isEnabled: boolean
  isStopped: boolean
}

export interface RunsStore<TData> {
  /** Says what a run is at; the same object until that changes. */
  describe: (queryKey: RunQueryKey, following: Following<TData>) => Description<TData>
  /** Follows these from now on: new ones begin, those that are missing end, the others go on. */
  follow: (following: Following<TData>, callbacks: () => TransitionCallbacks) => void
  /** Ends the watching of all of them. */
  end: () => void
  subscribe: (onChange: () => void) => () => void
  /** Changes whenever the description of a followed run does. */
  version: () => number
}

interface Followed {
  observer: QueryObserver<RunSnapshot, RunError, RunSnapshot, RunSnapshot, RunQueryKey>
  end: () => void
}

/**
 * Watches many runs, each by an observer of its own: each ends alone, and an answer for one costs no work for the others
 * (`useQueries` goes through all of them whenever one changes).
 */
export function createRunsStore<TData>(queryClient: QueryClient): RunsStore<TData> {
  const followed = new Map<string, Followed>()
  const shown = new Map<string, Description<TData>>()
  const listeners = new Set<() => void>()
  let current: Following<TData> | undefined
  let version = 0

  function describe(queryKey: RunQueryKey, following: Following<TData>): Description<TData> {
    const { data, error = null } = runQueryOf(queryClient, queryKey)?.state ?? {}
    const watch = describeWatch<TData>({
      view: data && viewSnapshot(data, following.config),
      fatalError: error,
      isEnabled: following.isEnabled,
      isStopped: following.isStopped,
    })
    const id = queryKey.join('\n')
    const before = shown.get(id)
    const names = Object.keys(watch) as (keyof typeof watch)[]
    if (before && names.every((name) => before[name] === watch[name])) return before
    shown.set(id, watch)
    return watch
  }

  function update(queryKey: RunQueryKey): void {
    const before = shown.get(queryKey.join('\n'))
    if (current && describe(queryKey, current) !== before) {
      version += 1
      for (const listener of listeners) listener()
    }
  }

  function begin(options: RunQueryOptions<TData>, callbacks: () => TransitionCallbacks): Followed {
    const { queryKey } = options
    const observer: Followed['observer'] = new QueryObserver(queryClient, toObserve(options))
    const leave = observer.subscribe(notifyManager.batchCalls(() => update(queryKey)))
    const end = startWatching(queryClient, queryKey, callbacks)
    return {
      observer,
      end: () => {
        end()
        leave()
        shown.delete(queryKey.join('\n'))
      },
    }
  }

  const toObserve = ({ select: _, ...options }: RunQueryOptions<TData>) => ({
    ...options,
    enabled: current?.isEnabled === true && !current.isStopped,
  })

  return {
    describe,
    follow(following, callbacks) {
      current = following
      const wanted = new Map(following.queries.map((options) => [options.queryKey.join('\n'), options]))
      for (const [id, { end }] of followed)
        if (!wanted.has(id)) {
          followed.delete(id)
          end()
        }
      for (const [id, options] of wanted) {
        const known = followed.get(id)
        if (known) known.observer.setOptions(toObserve(options))
        else followed.set(id, begin(options, callbacks))
        if (following.isStopped) cancelUnwatched(queryClient, options.queryKey)
      }
    },
    end() {
      for (const { end } of followed.values()) end()
      followed.clear()
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    version: () => version,
  }
}
