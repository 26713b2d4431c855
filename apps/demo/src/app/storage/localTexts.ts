/**
 * The texts of `localStorage`, whose every use throws where the browser blocks storage for this page, and writing also where
 * it is full.
 */
export const localTexts = {
  /** Gives `null` where there is none, or none can be read. */
  read(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },

  /** All whose key begins so. */
  readAll(prefix: string): ReadonlyMap<string, string> {
    try {
      const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
      const own = keys.filter((key) => key.startsWith(prefix))
      return new Map(own.flatMap((key) => pairOf(key, localStorage.getItem(key))))
    } catch {
      return new Map()
    }
  },

  /** Tells whether it was stored. */
  write(key: string, text: string): boolean {
    try {
      localStorage.setItem(key, text)
      return true
    } catch {
      return false
    }
  },

  remove(key: string): void {
    try {
      localStorage.removeItem(key)
    } catch {
      // Blocked: there is nothing to remove.
    }
  },
} as const

/** Another tab may remove what is being listed. */
function pairOf(key: string, text: string | null): [string, string][] {
  return text === null ? [] : [[key, text]]
}
