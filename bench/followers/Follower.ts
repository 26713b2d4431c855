import type { ReactElement } from 'react'

/** What a server says of a run. */
export interface RunBody {
  status: 'pending' | 'running' | 'done' | 'error'
  data?: unknown
}

export interface FollowProps {
  ids: readonly string[]
  /** The API's own `fetch`: the path of a run ends in its id. */
  fetch: typeof globalThis.fetch
  /** Called with each render, for each run, with what the hook gives of it. */
  onShow: (id: string, status: string | undefined, given?: unknown) => void
  /** Milliseconds between polls, for those that know no other schedule. */
  intervalMs: number
  /** What the app wants to be told of, where the hook tells anybody: that a run has ended, or each answer that ends it. */
  onEnd?: (() => void) | undefined
}

/** A way to follow runs, as its own documentation has it written. */
export interface Follower {
  name: string
  /**
   * A tree that follows the runs until they are final. What it keeps is kept for each `fetch`, so that the same one renders
   * it once more, and with another nothing is left of the last.
   */
  follow: (props: FollowProps) => ReactElement
  /** Whether its hook calls anybody at an answer. */
  tells?: boolean
  /** Gives the app defaults that poll while the tab is hidden; absent where it has none. */
  setDefaults?: (fetch: FollowProps['fetch']) => void
  /** What an app may do to its cache, each by its name; absent where it has none. */
  operations?: (fetch: FollowProps['fetch']) => Record<string, () => unknown>
}

export function isFinal(status: string | undefined): boolean {
  return status === 'done' || status === 'error'
}

/** Makes what is kept for each `fetch`. */
export function keptFor<TKept>(make: (fetch: FollowProps['fetch']) => TKept): typeof make {
  const kept = new WeakMap<FollowProps['fetch'], TKept>()
  return (fetch) => {
    const made = kept.get(fetch) ?? make(fetch)
    kept.set(fetch, made)
    return made
  }
}

/** What one writes by hand around `fetch`. */
export async function readRun(
  fetch: FollowProps['fetch'],
  id: string,
  signal?: AbortSignal,
): Promise<RunBody> {
  const response = await fetch(`/api/projects/p/tables/t/run/${id}`, signal ? { signal } : {})
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return (await response.json()) as RunBody
}
