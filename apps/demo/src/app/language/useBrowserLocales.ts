import { useSyncExternalStore } from 'react'

/** Gives the languages that the reader set in the browser, best first, and renders again when they change. */
export function useBrowserLocales(): readonly string[] {
  return useSyncExternalStore(subscribe, () => navigator.languages)
}

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener('languagechange', listener)
  return () => globalThis.removeEventListener('languagechange', listener)
}
