import { useState } from 'react'
import type { FollowedRun } from '../FollowedRun.ts'
import { runKey } from '../runKey.ts'

export interface RunSelection {
  /** The chosen runs of those that are shown, in their order; none while nobody chooses. */
  chosen: readonly FollowedRun[]
  isChosen: (run: FollowedRun) => boolean
  isActive: boolean
  /** Chooses a run or no longer; with `isRange` all between it and the last one that was touched. */
  choose: (run: FollowedRun, isChosen: boolean, isRange: boolean) => void
  /** Chooses all from the row where choosing began, which is `from` if it begins now, to `to`. */
  extend: (from: FollowedRun, to: FollowedRun) => void
  chooseAll: () => void
  start: () => void
  clear: () => void
}

/** Which runs of a list something is to be done with. What a filter hides is not chosen: nothing is done unseen. */
export function useRunSelection(shown: readonly FollowedRun[]): RunSelection {
  const [state, setState] = useState<{ keys: ReadonlySet<string>; anchor?: string }>()
  const keys = state?.keys
  return {
    chosen: keys?.size ? shown.filter((run) => keys.has(runKey(run))) : [],
    isChosen: (run) => keys?.has(runKey(run)) ?? false,
    isActive: state !== undefined,
    choose(run, isChosen, isRange) {
      const key = runKey(run)
      const next = new Set(keys)
      for (const one of isRange ? between(shown, state?.anchor ?? key, key) : [key])
        if (isChosen || isRange) next.add(one)
        else next.delete(one)
      setState({ keys: next, anchor: isRange ? (state?.anchor ?? key) : key })
    },
    extend(from, to) {
      const anchor = state?.anchor ?? runKey(from)
      setState({ keys: new Set([...(keys ?? []), ...between(shown, anchor, runKey(to))]), anchor })
    },
    chooseAll: () => setState({ keys: new Set(shown.map(runKey)) }),
    start: () => setState({ keys: new Set() }),
    clear: () => setState(undefined),
  }
}

function between(shown: readonly FollowedRun[], one: string, other: string): string[] {
  const keys = shown.map(runKey)
  const ends = [keys.indexOf(one), keys.indexOf(other)].toSorted((a, b) => a - b)
  const [first = -1, last = -1] = ends
  return first === -1 ? [other] : keys.slice(first, last + 1)
}
