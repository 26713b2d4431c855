import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAskOnce } from '../../../packages/hooks/src/client/tabs/createAskOnce.ts'
import { pass } from '../../support/renderRun.tsx'
import type { FakeBrowser } from '../../support/tabs/createFakeBrowser.ts'
import { after, openTabs } from '../../support/tabs/openTabs.tsx'
import { stubTabs, unstubTabs } from '../../support/tabs/stubTabs.ts'

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

/** An answer of so many characters. */
function answerOf(length: number) {
  const [before, behind] = ['{"status":"running","data":{"page":"', '"}}']
  return before + 'x'.repeat(length - before.length - behind.length) + behind
}

it.each([
  [5_000_000, 1],
  [5_000_001, 3],
])('an answer of %d characters takes three tabs %d requests', async (length, expected) => {
  const text = answerOf(length)
  const { requests, phases } = await openTabs(3, [after(30, () => new Response(text))])
  await pass(500)
  expect([requests.length, ...phases()]).toEqual([expected, 'running', 'running', 'running'])
  const words = browser.posted.map(({ data }) => (data as { is: string }).is)
  expect([words.includes('answer'), words.includes('large')]).toEqual([expected === 1, expected > 1])
})

it('an answer is let go of once no tab can take it, by the one that asked and by those that heard', async () => {
  const path = '/run-1'
  const tabs = [createAskOnce('tabs'), createAskOnce('tabs')]
  const runs = tabs.map(({ read }) => read(path))
  const send = () => Promise.resolve({ status: 200, headers: new Headers(), text: '{}' })
  void tabs[0]!.ask({ path, run: runs[0]!, signal: new AbortController().signal, send })
  await pass(500)
  expect(runs.map(({ latest }) => latest?.text)).toEqual(['{}', '{}'])
  // A slow request of its own may still have to give way to it.
  runs[1]!.readers = 1
  await pass(2_000)
  expect(runs.map(({ latest }) => latest?.text)).toEqual([undefined, '{}'])
})
