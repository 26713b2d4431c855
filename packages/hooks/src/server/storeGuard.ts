export interface StoreGuard {
  /** Asks the store within half a second, or does without while it is away. Never throws. */
  run<TResult>(ask: () => Promise<TResult>, otherwise: () => TResult | Promise<TResult>): Promise<TResult>
  /** Since when the store has been away, if it is. */
  awaySince(): number | undefined
  /** How often it has been away. */
  outages(): number
}

const answerMs = 500
/** Milliseconds between two looks at a store that is away. */
export const probeMs = 1000

/** Keeps the trouble of a store from the requests: it is told of once, and looked at again once a second. */
export function storeGuard(onAway: (error: unknown) => void, now: () => number): StoreGuard {
  let awaySince: number | undefined
  let nextLook = 0
  let outages = 0

  function leave(error: unknown): void {
    nextLook = now() + probeMs
    if (awaySince !== undefined) return
    awaySince = now()
    outages += 1
    onAway(error)
  }

  return {
    async run(ask, otherwise) {
      const isAway = awaySince !== undefined
      if (isAway && now() < nextLook) return otherwise()
      // The others do not wait for the one who looks.
      if (isAway) nextLook = now() + answerMs + probeMs
      try {
        const result = await within(ask, answerMs)
        if (isAway) awaySince = undefined
        return result
      } catch (error) {
        leave(error)
        return otherwise()
      }
    },
    awaySince: () => awaySince,
    outages: () => outages,
  }
}

function within<TResult>(ask: () => Promise<TResult>, limitMs: number): Promise<TResult> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The store gave no answer within ${limitMs} ms.`)),
      limitMs,
    )
    Promise.resolve()
      .then(ask)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
