import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pass } from '../../support/renderRun.tsx'
import { json } from '../../support/scriptFetch.ts'
import type { FakeBrowser } from '../../support/tabs/createFakeBrowser.ts'
import { after, openTabs } from '../../support/tabs/openTabs.tsx'
import { stubTabs, unstubTabs } from '../../support/tabs/stubTabs.ts'

const soon = after(30, json({ status: 'running' }))

let browser: FakeBrowser
beforeEach(() => {
  vi.useFakeTimers()
  browser = stubTabs()
})
afterEach(() => {
  cleanup()
  unstubTabs()
  vi.useRealTimers()
})

it('a channel over which nothing can be sent keeps no tab from its runs', async () => {
  vi.spyOn(browser.BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {
    throw new DOMException('The channel is closed.', 'InvalidStateError')
  })
  const { phases, requests } = await openTabs(2, [soon], { run: { intervalMs: 3_000 } })
  await pass(20_000)
  expect(phases()).toEqual(['running', 'running'])
  expect(requests.length).toBeGreaterThan(6)
})

it('a channel that the browser refuses later on keeps no tab from its runs', async () => {
  const { BroadcastChannel } = browser
  let count = 0
  class Refused extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      count += 1
      if (count > 1) throw new DOMException('The site may store nothing.', 'SecurityError')
    }
  }
  vi.stubGlobal('BroadcastChannel', Refused)
  const { phases, requests } = await openTabs(1, [soon], { run: { intervalMs: 3_000 } })
  await pass(20_000)
  expect(phases()).toEqual(['running'])
  expect(requests.length).toBeGreaterThan(6)
})
