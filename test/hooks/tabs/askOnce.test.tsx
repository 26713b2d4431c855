import { cleanup } from '@testing-library/react'
import { shareTabs } from 'cloudsquid-react/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, type RenderRunOptions } from '../../support/renderRun.tsx'
import { json, scriptFetch, type Step } from '../../support/scriptFetch.ts'
import { stubTabs, unstubTabs } from '../../support/tabs/stubTabs.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

let browser: ReturnType<typeof stubTabs>
beforeEach(() => {
  vi.useFakeTimers()
  browser = stubTabs()
})
afterEach(() => {
  cleanup()
  unstubTabs()
  vi.useRealTimers()
})

/** So many tabs that follow one run over one script, each opened so long after the one before. */
async function openTabs(count: number, script: Step[], { afterMs = 0, ...options }: RenderRunOptions<object> & { afterMs?: number } = {}) {
  const { fetch, requests } = scriptFetch(script)
  const tabs = []
  for (let index = 0; index < count; index += 1) {
    tabs.push(renderRun([], { fetch, scope: 'dana', tabs: shareTabs(), ...options }))
    await pass(afterMs)
  }
  return { tabs, requests }
}

describe('several tabs on one run', () => {
  it('ask as often as one does', async () => {
    const alone = await openTabs(1, [running])
    await pass(60_000)
    cleanup()
    const { requests } = await openTabs(5, [running])
    await pass(60_000)
    expect(requests).toHaveLength(alone.requests.length)
  })
})
