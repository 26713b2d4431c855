/** A browser that does not say in so long will not. */
const longestMs = 1_000

/** Gives back what was claimed; settles when others can claim it. */
export type Release = () => Promise<unknown>

/**
 * Claims the right to ask, which one tab has at a time. Gives what gives it back; nothing if another tab has it. Where the
 * browser refuses locks each tab asks for itself.
 *
 * @param attempt - The first one leaves it to the tab that has it. Each one after takes it from a tab that said nothing: a
 * frozen one keeps its locks. Of those that would, one does.
 */
export async function claimTurn(
  locks: LockManager,
  name: string,
  attempt: number,
): Promise<Release | undefined> {
  if (attempt === 0) return take(locks, name, { ifAvailable: true })
  const chosen = await take(locks, `${name} ${attempt}`, { ifAvailable: true })
  const release = chosen && (await take(locks, name, { steal: true }))
  return release && (() => Promise.all([chosen(), release()]))
}

function take(locks: LockManager, name: string, how: LockOptions): Promise<Release | undefined> {
  return new Promise((resolve) => {
    let isAlone = false
    const goAlone = () => {
      isAlone = true
      resolve(() => Promise.resolve())
    }
    const timer = setTimeout(goAlone, longestMs)
    const released: Promise<unknown> = locks
      .request(name, how, (lock) => {
        clearTimeout(timer)
        if (!lock) resolve(undefined)
        if (!lock || isAlone) return undefined
        return new Promise<void>((end) => {
          resolve(() => {
            end()
            return released
          })
        })
      })
      // Refused, or taken away while it was held.
      .catch(() => {
        clearTimeout(timer)
        goAlone()
      })
  })
}
