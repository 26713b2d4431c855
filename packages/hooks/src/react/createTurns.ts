/** Of a list of thousands so many begin in one task. */
const atOnce = 50

/** Lets the entries of a list begin: the first ones now, the others in tasks of their own, between which the page answers. */
export interface Turns<TEntry> {
  /** Those that are to begin, in their order; whoever waited and is not among them does not. */
  take: (entries: Set<TEntry>) => void
  /** Takes one out, and tells whether it was still waiting. */
  leave: (entry: TEntry) => boolean
}

export function createTurns<TEntry>(begin: (entries: TEntry[]) => void): Turns<TEntry> {
  let waiting = new Set<TEntry>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function next(): void {
    const turn = [...waiting].slice(0, atOnce)
    for (const entry of turn) waiting.delete(entry)
    timer = waiting.size > 0 ? setTimeout(next) : undefined
    begin(turn)
  }

  return {
    take(entries) {
      clearTimeout(timer)
      waiting = entries
      next()
    },
    leave: (entry) => waiting.delete(entry),
  }
}
