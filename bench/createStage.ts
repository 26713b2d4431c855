import FakeTimers from '@sinonjs/fake-timers'
// A page before a clock, and both before React.
import './createDom.ts'
import { createRandom } from '../test/support/pace/distributions.ts'
/** The clock of the machine, whatever the page's clock says. */
export const realMs = (): number => Number(process.hrtime.bigint()) / 1e6

const realImmediate = globalThis.setImmediate

/** Watches the event loop of the machine. Gives what ends it and tells the longest turn, in milliseconds. */
export function watchTurns(): () => number {
  let longestMs = 0
  let sinceMs = realMs()
  let isWatched = true
  const look = () => {
    longestMs = Math.max(longestMs, realMs() - sinceMs)
    sinceMs = realMs()
    if (isWatched) realImmediate(look)
  }
  realImmediate(look)
  return () => {
    isWatched = false
    return longestMs
  }
}

/** Time that passes when it is told to. Before React is loaded, which keeps the timers that it finds. */
export const clock = FakeTimers.install({
  now: 1_700_000_000_000,
  toFake: [
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'clearImmediate',
    'Date',
    'performance',
  ],
  loopLimit: 1e9,
})

// What waits by chance waits as long each time.
Math.random = createRandom(1)

const { createRoot } = await import('react-dom/client')
const { flushSync } = await import('react-dom')

/** Mounts a tree, and gives what renders another in its place, and what takes it away. */
export function stage(tree: React.ReactElement) {
  const root = createRoot(document.createElement('div'))
  const render = (next: React.ReactElement) => flushSync(() => root.render(next))
  render(tree)
  return { render, unmount: () => flushSync(() => root.unmount()) }
}

/** Mounts a tree, and gives what takes it away. */
export function mount(tree: React.ReactElement): () => void {
  return stage(tree).unmount
}

/** Shows or hides the tab, and takes or gives the network, as a browser tells of it. */
export const device = {
  show: (isVisible: boolean): void => {
    const state = { configurable: true, value: isVisible ? 'visible' : 'hidden' }
    Object.defineProperty(document, 'visibilityState', state)
    Object.defineProperty(document, 'hidden', { configurable: true, value: !isVisible })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    globalThis.window.dispatchEvent(new Event(isVisible ? 'focus' : 'blur'))
  },
  connect: (isOnline: boolean): void => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline })
    globalThis.window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
  },
}

export const pass = (ms: number): Promise<unknown> => clock.tickAsync(ms)
