import { onlineManager } from '@tanstack/react-query'
import { vi } from 'vitest'
import type { Instant } from './Facts.ts'

let visibility: DocumentVisibilityState = 'visible'
let returns = 0

/** Taken before timers are faked: it gives way to everything that is due in this moment. */
const realSetImmediate = setImmediate

/** The browser's tab, network and clocks, under the hand of a test. */
export const device = {
  start(): void {
    vi.useFakeTimers({ now: Date.UTC(2025, 2, 1, 10) })
    vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
    visibility = 'visible'
    onlineManager.setOnline(true)
  },
  end(): void {
    onlineManager.setOnline(true)
    vi.restoreAllMocks()
    vi.useRealTimers()
  },
  show(state: DocumentVisibilityState): void {
    visibility = state
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  },
  connect(isOnline: boolean): void {
    if (isOnline && !onlineManager.isOnline()) returns += 1
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
  },
  isHidden: () => visibility === 'hidden',
  isOnline: () => onlineManager.isOnline(),
  /** How many times the network has come back. */
  returns: () => returns,
  /** Goes on evenly, whatever the clock says. */
  nowMs: () => Math.round(performance.now()),
  /** The time of day, which may be set. */
  clockMs: () => Date.now(),
  /** Time that the device slept through counts, and a clock that was set back takes nothing away. */
  sinceMs: ({ ms, clockMs }: Instant) => Math.max(device.nowMs() - ms, device.clockMs() - clockMs),
  setClock(byMs: number): void {
    vi.setSystemTime(Date.now() + byMs)
  },
  /** Lets everything happen that waits for no time. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 2; turn += 1)
      // oxlint-disable-next-line no-await-in-loop
      await new Promise<void>((resolve) => {
        realSetImmediate(resolve)
      })
  },
  /**
   * Lets time pass, from timer to timer, with a look at each. `advanceTimersByTimeAsync` does the same with a real
   * millisecond for each timer, which is too slow for a thousand stories.
   */
  async pass(ms: number, look: () => void): Promise<void> {
    const wait = { isOver: false }
    setTimeout(() => {
      wait.isOver = true
    }, ms)
    // Where no timer is due nothing happens, which is what there may be to see.
    const pulse = setInterval(() => {}, Math.max(ms / 6, 2_000))
    while (!wait.isOver) {
      vi.advanceTimersToNextTimer()
      // oxlint-disable-next-line no-await-in-loop
      await device.settle()
      look()
    }
    clearInterval(pulse)
  },
}
