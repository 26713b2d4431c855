import { vi } from 'vitest'

/**
 * How many timers fire within so many milliseconds of simulated time; at most a hundred are counted, so that one that is
 * set again without a pause ends.
 *
 * Not by spying on `setTimeout`: put back after `vi.useRealTimers()`, a spy leaves the simulated one in the window, which other
 * files share.
 */
export async function countTimers(ms: number): Promise<number> {
  const end = Date.now() + ms
  let count = 0
  while (count < 100 && vi.getTimerCount() > 0) {
    await vi.advanceTimersToNextTimerAsync()
    if (Date.now() > end) break
    count += 1
  }
  return count
}
