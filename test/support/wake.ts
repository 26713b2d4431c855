import { vi } from 'vitest'
import { setOnline } from './setOnline.ts'
import { refocus, setVisibility } from './setVisibility.ts'

/** Everything that a waking device tells, in one moment. */
export function wake(): void {
  setVisibility('hidden')
  setOnline(false)
  setVisibility('visible')
  setOnline(true)
  refocus()
}

/** Puts the device to sleep and wakes it: the time of day goes on, and nothing else does. */
export function sleepAndWake(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
  wake()
}
