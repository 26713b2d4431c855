import { vi, beforeEach } from 'vitest'

/** A `localStorage` for Node, which has none. */
export function stubStorage(): { localStorage: Storage } {
  const values = new Map<string, string>()
  const localStorage: Storage = {
    get length() {
      return values.size
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  }
  beforeEach(() => vi.stubGlobal('localStorage', localStorage))
  return { localStorage }
}
