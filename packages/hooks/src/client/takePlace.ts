/** A browser that does not say in so long whether there is a place will not. */
const longestMs = 1_000

let taken = 0

/**
 * Takes one of two places for requests that wait, and gives what gives it back, or `undefined` if none is left. All tabs of an
 * origin share them, or where there are no locks all of this page: over HTTP/1.1 a browser has six connections to a host, and
 * others need theirs.
 */
export async function takePlace(number = 1): Promise<(() => void) | undefined> {
  const locks = (globalThis as { navigator?: Partial<Navigator> }).navigator?.locks
  if (!locks) {
    if (taken > 1) return undefined
    taken += 1
    return () => void (taken -= 1)
  }
  return new Promise((resolve) => {
    const goWithout = () => resolve((timer = undefined))
    let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(goWithout, longestMs)
    locks
      .request(`cloudsquid-${number}`, { ifAvailable: true }, (lock) => {
        clearTimeout(timer)
        // What comes too late is given back: whoever asked for it has gone without.
        return (
          timer && new Promise<void>((end) => resolve(lock ? end : number > 1 ? undefined : takePlace(2)))
        )
      })
      .catch(goWithout)
  })
}
