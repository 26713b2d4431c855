import { useSyncExternalStore } from 'react'

/** Tells whether a media query holds, and renders when it changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = (listener: () => void) => {
    const list = globalThis.matchMedia(query)
    list.addEventListener('change', listener)
    return () => list.removeEventListener('change', listener)
  }
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia(query).matches)
}
