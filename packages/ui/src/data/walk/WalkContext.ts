import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Walk, WalkState } from './createWalk.ts'

export const WalkContext = createContext<Walk | undefined>(undefined)

const noWalk = () => () => {}

/** Gives a part of where the reviewer is; `undefined` where nobody walks. */
export function useWalkState<TPart extends string | boolean | undefined>(
  choose: (state: WalkState) => TPart,
): TPart | undefined {
  const walk = use(WalkContext)
  return useSyncExternalStore(
    walk?.subscribe ?? noWalk,
    () => walk && choose(walk.get()),
    () => undefined,
  )
}

/** Calls back when a value inside is to be brought to the page, with its key in the list and its pointer. */
export function useReveal(list: string, onReveal: (key: string, pointer: string) => void): void {
  const walk = use(WalkContext)
  const handle = useEffectEvent((pointer: string) => {
    if (!pointer.startsWith(`${list}/`)) return
    onReveal(pointer.slice(list.length + 1).split('/')[0] ?? '', pointer)
  })
  useEffect(() => walk?.onReveal((pointer) => handle(pointer)), [walk])
}
