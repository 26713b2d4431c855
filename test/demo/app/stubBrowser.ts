import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'

/** Gives each test of a file fake timers, empty storage, and what jsdom lacks: a database, and a window of a width that scrolls. */
export function stubBrowser({ widthEm = 80 } = {}): void {
  beforeEach(() => {
    localStorage.clear()
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.useFakeTimers()
    // Testing Library waits on timers after each event, and moves fake ones only if it finds them by this name.
    vi.stubGlobal('jest', { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) })
    vi.stubGlobal('scrollTo', vi.fn())
    vi.stubGlobal('matchMedia', (query: string) => {
      const maxEm = Number(query.match(/max-width: ([\d.]+)em/)?.[1] ?? 0)
      return Object.assign(new EventTarget(), { matches: widthEm <= maxEm, media: query })
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}
