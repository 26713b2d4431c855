/** What came of an attack. */
export interface Outcome {
  /** Whether it was withstood. */
  isHeld: boolean
  tries: number
  /** What was measured, in a line. */
  words: string
}

/** One kind of attack on a server that it starts itself, on this machine, with a data folder of its own. */
export interface Attack {
  name: string
  run: () => Promise<Outcome>
}
