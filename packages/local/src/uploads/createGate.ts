/** Lets work through as long as its weight fits beside what is under way; the rest waits in order. */
export type Gate = <TResult>(weight: number, work: () => Promise<TResult>) => Promise<TResult>

/**
 * Bounds what many requests hold at the same time, in whatever unit the weights are.
 *
 * Work heavier than the capacity counts as the whole of it, so that it runs alone rather than never.
 */
export function createGate(capacity: number): Gate {
  let free = capacity
  const waiting: { weight: number; enter: () => void }[] = []

  function letIn(): void {
    for (let next = waiting[0]; next !== undefined && next.weight <= free; next = waiting[0]) {
      waiting.shift()
      free -= next.weight
      next.enter()
    }
  }

  return async (wanted, work) => {
    const weight = Math.min(wanted, capacity)
    await new Promise<void>((enter) => {
      waiting.push({ weight, enter })
      letIn()
    })
    try {
      return await work()
    } finally {
      free += weight
      letIn()
    }
  }
}
