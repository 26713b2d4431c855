import { useSyncExternalStore } from 'react'

/** Gives the languages that the reader set in the browser, best first, and renders again when they change. */
export function useBrowserLocales(): readonly string[] {
  // As one text: with its language emulated, Chromium gives a new list each time, and React would render forever.
  return useSyncExternalStore(subscribe, () => navigator.languages.join(' ')).split(' ')
}

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener('languagechange', listener)
  return () => globalThis.removeEventListener('languagechange', listener)
}
