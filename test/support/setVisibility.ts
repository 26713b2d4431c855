import { onTestFinished, vi } from 'vitest'

/** Hides the tab or brings it back, as a browser tells it. */
export function setVisibility(state: 'hidden' | 'visible'): void {
  const spy = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  onTestFinished(() => spy.mockRestore())
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}

/** Leaves the tab and comes back to it. */
export function refocus(): void {
  setVisibility('hidden')
  setVisibility('visible')
}
