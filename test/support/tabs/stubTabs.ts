import { vi } from 'vitest'
import { createFakeBrowser, type FakeBrowser } from './createFakeBrowser.ts'

/** Puts channels and locks of a fake browser in the place of those of the platform. */
export function stubTabs(latencyMs?: number): FakeBrowser {
  const browser = createFakeBrowser(latencyMs)
  vi.stubGlobal('BroadcastChannel', browser.BroadcastChannel)
  Object.defineProperty(navigator, 'locks', { configurable: true, value: browser.locks })
  return browser
}

/** Takes them away again. */
export function unstubTabs(): void {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'locks')
}
