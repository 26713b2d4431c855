/** The most of these moments, in order, that lie within any such span, its end not included. */
export function mostWithin(times: readonly number[], spanMs: number): number {
  let most = 0
  let from = 0
  for (const [index, time] of times.entries()) {
    while (time - (times[from] ?? time) >= spanMs) from += 1
    most = Math.max(most, index - from + 1)
  }
  return most
}
