// Without types of its own, and the workspace needs none.
// @ts-expect-error
import { JSDOM as AnyDom } from 'jsdom'

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

// Nothing is drawn, and nothing is measured that draws.
Object.assign(globalThis, { requestAnimationFrame: (call: () => void) => setTimeout(call, 16) })
