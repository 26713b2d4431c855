/** How fast a reviewer is, in milliseconds. */
export interface Pace {
  /** Between two keys. */
  keyMs: number
  /** On each value, before the key that goes on. */
  lookMs: number
}

/** As fast as the page goes along: for a test. */
export const noPause: Pace = { keyMs: 0, lookMs: 0 }
