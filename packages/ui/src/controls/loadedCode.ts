import { importAgain } from './importAgain.ts'
import { useEffect, useSyncExternalStore } from 'react'

/** Code that is loaded when it is needed, and shown in its place once it is there. */
export interface LoadedCode<TCode> {
  /** Loads it; one load for all who ask. One that failed is tried again by the next call. */
  load: () => Promise<TCode>
  /** What was loaded; until then `undefined`. */
  get: () => TCode | undefined
  /** Whether the last load failed: the server is down, or a newer deployment has removed the file. */
  hasFailed: () => boolean
  /** @returns what ends it. */
  subscribe: (listener: () => void) => () => void
}

/**
 * Makes code that is loaded when it is needed.
 *
 * @param start - Imports a module; it gives the module as it is.
 */
export function createLoadedCode<TCode>(start: () => Promise<TCode>): LoadedCode<TCode> {
  const listeners = new Set<() => void>()
  let loaded: TCode | undefined
  let loading: Promise<TCode> | undefined
  let failure: unknown
  let failures = 0
  async function run(): Promise<TCode> {
    try {
      loaded = await ((importAgain(failure, failures) as Promise<TCode> | undefined) ?? start())
      return loaded
    } catch (error) {
      failure = error
      failures += 1
      throw error
    } finally {
      loading = undefined
      for (const listener of listeners) listener()
    }
  }
  return {
    load: () => (loaded === undefined ? (loading ??= run()) : Promise.resolve(loaded)),
    get: () => loaded,
    hasFailed: () => failures > 0 && loaded === undefined,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const nothing = () => undefined
const never = () => false

/**
 * Gives code once it is loaded; until then the component shows what it can without. A load that failed is tried again
 * when the connection is back. A page that a server has rendered starts without, as the server did.
 */
export function useLoadedCode<TCode>(code: LoadedCode<TCode>, isWanted: boolean): TCode | undefined {
  const loaded = useSyncExternalStore(code.subscribe, code.get, nothing)
  const isMissing = isWanted && loaded === undefined
  useEffect(() => {
    if (!isMissing) return
    const load = () => void code.load().catch(() => {})
    load()
    globalThis.addEventListener('online', load)
    return () => globalThis.removeEventListener('online', load)
  }, [code, isMissing])
  return loaded
}

/** Whether code is missing that could not be loaded. A page that a server has rendered starts without, as the server did. */
export function useCodeFailure(code: LoadedCode<unknown>): boolean {
  return useSyncExternalStore(code.subscribe, code.hasFailed, never)
}

/**
 * Loads code when the page has nothing else to do, so that it is there when somebody wishes for it.
 *
 * @param load - The same function each time.
 */
export function usePreload(load: () => Promise<unknown>, isLikely = true): void {
  useEffect(() => {
    if (!isLikely) return
    const start = () => void load().catch(() => {})
    // Safari knows no idle time.
    if (typeof requestIdleCallback !== 'function') {
      start()
      return
    }
    const id = requestIdleCallback(start)
    return () => cancelIdleCallback(id)
  }, [load, isLikely])
}
