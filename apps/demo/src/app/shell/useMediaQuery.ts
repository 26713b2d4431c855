import { useSyncExternalStore } from 'react'

/** Tells whether a media query holds, and renders when it changes. Where nobody can tell, it does not hold. */
export function useMediaQuery(query: string): boolean {
  const list = () => ('matchMedia' in globalThis ? globalThis.matchMedia(query) : undefined)
  const subscribe = (listener: () => void) => {
    const watched = list()
    watched?.addEventListener('change', listener)
    return () => watched?.removeEventListener('change', listener)
  }
  return useSyncExternalStore(
    subscribe,
    () => list()?.matches ?? false,
    () => false,
  )
}
