/** Longer, and somebody who scrolls or types meanwhile would feel it. */
const sliceMs = 12

/** Runs a long piece of work some steps at a time; `onStep` hears the latest step of each slice. Ends with its signal. */
export async function runInSlices<TStep, TResult>(
  work: Generator<TStep, TResult>,
  signal: AbortSignal,
  onStep?: (step: TStep) => void,
): Promise<TResult | undefined> {
  let isFirst = true
  while (!signal.aborted) {
    const end = performance.now() + sliceMs
    let last: { step: TStep } | undefined
    // What is quick is done at once, and nobody sees it begin.
    while (isFirst || performance.now() < end) {
      isFirst = false
      const next = work.next()
      if (next.done) {
        if (last) onStep?.(last.step)
        return next.value
      }
      last = { step: next.value }
    }
    if (last) onStep?.(last.step)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return undefined
}
