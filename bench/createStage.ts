import FakeTimers from '@sinonjs/fake-timers'
// Without types of its own, and the workspace needs none.
// @ts-expect-error
import { JSDOM as AnyDom } from 'jsdom'

/** The clock of the machine, whatever the page's clock says. */
export const realMs = (): number => Number(process.hrtime.bigint()) / 1e6

const JSDOM = AnyDom as new (html: string, options: object) => { window: Record<string, unknown> }
const { window } = new JSDOM('<!doctype html><body></body>', {
  url: 'http://127.0.0.1/',
  pretendToBeVisual: false,
})
for (const name of ['window', 'document', 'navigator', 'location', 'HTMLElement', 'Element', 'Node', 'Event'])
  Object.defineProperty(globalThis, name, {
    value: name === 'window' ? window : window[name],
    configurable: true,
  })

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

// Nothing is drawn, and nothing is measured that draws.
Object.assign(globalThis, { requestAnimationFrame: (call: () => void) => setTimeout(call, 16) })

const { createRoot } = await import('react-dom/client')
const { flushSync } = await import('react-dom')

/** Mounts a tree, and gives what takes it away. */
export function mount(tree: React.ReactElement): () => void {
  const root = createRoot(document.createElement('div'))
  flushSync(() => root.render(tree))
  return () => flushSync(() => root.unmount())
}

export const pass = (ms: number): Promise<unknown> => clock.tickAsync(ms)
