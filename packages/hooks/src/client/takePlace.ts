let taken = 0

/**
 * Takes one of two places for requests that wait, and gives what gives it back, or `undefined` if none is left. All tabs of an
 * origin share them, or where there are no locks all of this page: over HTTP/1.1 a browser has six connections to a host, and
 * others need theirs.
 */
export function takePlace(number = 1): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const hold = (lock: unknown) =>
      new Promise<void>((end) => resolve(lock ? end : number < 2 ? takePlace(2) : undefined))
    const locks = (globalThis as { navigator?: Partial<Navigator> }).navigator?.locks
    if (locks)
      locks.request(`cloudsquid-${number}`, { ifAvailable: true }, hold).catch(() => resolve(undefined))
    else if (taken < 2) {
      taken += 1
      void hold(true).then(() => (taken -= 1))
    } else resolve(undefined)
  })
}
