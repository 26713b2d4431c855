/** A browser that does not say in so long will not. */
const longestMs = 1_000

/**
 * Claims the right to ask, which one tab has at a time. Gives what gives it back; nothing if another tab has it. Where the
 * browser refuses locks each tab asks for itself.
 */
export function claimTurn(locks: LockManager, name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const isAlone = { yet: false }
    const goAlone = () => {
      isAlone.yet = true
      resolve(() => {})
    }
    const timer = setTimeout(goAlone, longestMs)
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        clearTimeout(timer)
        if (!lock) resolve(undefined)
        if (!lock || isAlone.yet) return undefined
        return new Promise<void>((release) => resolve(release))
      })
      .catch(() => {
        clearTimeout(timer)
        goAlone()
      })
  })
}
