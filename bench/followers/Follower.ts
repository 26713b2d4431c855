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
  /** Called with each render, for each run. */
  onShow: (id: string, status: string | undefined) => void
  /** Milliseconds between polls, for those that know no other schedule. */
  intervalMs: number
}

/** A way to follow runs, as its own documentation has it written. */
export interface Follower {
  name: string
  /** A tree of its own that follows the runs until they are final. A new one each time: nothing is left of the last. */
  follow: (props: FollowProps) => ReactElement
}

export function isFinal(status: string | undefined): boolean {
  return status === 'done' || status === 'error'
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
