import { act, cleanup } from '@testing-library/react'
import { createRunClient, getRun, type RunClientOptions } from 'cloudsquid-react'
import { shareTabs } from 'cloudsquid-react/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'
import type { FakeBrowser } from '../../support/tabs/createFakeBrowser.ts'
import { after, openTabs } from '../../support/tabs/openTabs.tsx'
import { stubTabs, unstubTabs } from '../../support/tabs/stubTabs.ts'

const soon = after(30, json({ status: 'running' }))
const run = { intervalMs: 3_000 }

let browser: FakeBrowser
beforeEach(() => {
  vi.useFakeTimers()
  browser = stubTabs()
})
afterEach(() => {
  cleanup()
  unstubTabs()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** How many requests two tabs make at once, with these clients. */
async function countOfTwo(one: Partial<RunClientOptions>, other: Partial<RunClientOptions>): Promise<number> {
  const { fetch, requests } = scriptFetch([soon])
  for (const options of [one, other]) {
    const send = 'scope' in options ? { fetch } : {}
    await openTabs(1, [], { ...send, tabs: shareTabs(), run, ...options })
  }
  await pass(100)
  return requests.length
}

describe('who shares', () => {
  it.each<[string, Partial<RunClientOptions>, Partial<RunClientOptions>, number]>([
    ['the same scope and address', { scope: 'dana' }, { scope: 'dana' }, 1],
    [
      'one address written in two ways',
      { scope: 'dana', baseUrl: '/api' },
      { scope: 'dana', baseUrl: `${location.origin}/api/` },
      1,
    ],
    ['another user', { scope: 'dana' }, { scope: 'kim' }, 2],
    ['another address', { scope: 'dana' }, { scope: 'dana', baseUrl: '/other' }, 2],
    ['one without tabs', { scope: 'dana' }, { scope: 'dana', tabs: undefined }, 2],
  ])('%s', async (_, ...[one, other, expected]) => {
    expect(await countOfTwo(one, other)).toBe(expected)
  })

  it.each<[string, (fetch: typeof globalThis.fetch) => Partial<RunClientOptions>]>([
    ['headers of a function', () => ({ headers: () => ({}), fetch: undefined })],
    ['a fetch of its own', (fetch) => ({ fetch })],
  ])('nobody with %s and no scope, and says once what to do', async (_, own) => {
    // Said once for each page that is loaded.
    vi.resetModules()
    const { shareTabs: shareAnew } = await import('cloudsquid-react/client')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { fetch, requests } = scriptFetch([soon])
    vi.stubGlobal('fetch', fetch)
    for (let time = 0; time < 2; time += 1)
      await openTabs(1, [], { ...own(fetch), scope: undefined as never, tabs: shareAnew() })
    await pass(100)
    expect([requests.length, browser.open()]).toEqual([2, 0])
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining("createRunClient({ scope: 'user-17' })")])
  })

  it('nobody where the browser has no locks', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    Reflect.deleteProperty(navigator, 'locks')
    const { requests } = await openTabs(3, [soon])
    await pass(100)
    expect([requests.length, browser.open(), warn.mock.calls.length]).toEqual([3, 0, 1])
  })

  it('nobody where the browser refuses a channel, as Firefox does to a site that may store nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.stubGlobal('BroadcastChannel', function refuse() {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    const { requests, phases } = await openTabs(2, [soon])
    await pass(100)
    expect([requests.length, ...phases()]).toEqual([2, 'running', 'running'])
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('refuses a channel')])
  })

  it('nobody who was closed, and each goes on for itself', async () => {
    const tabs = shareTabs()
    const { requests } = await openTabs(1, [soon], { tabs, run })
    await pass(100)
    tabs.close()
    expect(browser.open()).toBe(0)
    await pass(7_000)
    expect([requests.length, browser.open(), browser.lockNames()]).toEqual([3, 0, []])
  })
})

describe('what nobody trusts', () => {
  it('says nothing to a tab: foreign messages, and answers of before', async () => {
    const { tabs, requests } = await openTabs(1, [soon], { run })
    await pass(100)
    const path = '/projects/local/tables/table-1/run/run-1'
    const done = { v: 1, path, is: 'answer', status: 200, headers: [], text: '{"status":"done","data":{}}' }
    for (const data of [
      null,
      'done',
      { ...done, v: 2, at: Date.now() },
      { ...done, at: Infinity },
      { ...done, at: 5 },
    ])
      browser.post(data)
    await pass(2_000)
    expect([tabs[0]!.now().phase, requests.length]).toEqual(['running', 1])
  })
})

describe('what is asked for by hand', () => {
  it('is asked for by the tab itself, and told to the others', async () => {
    const { tabs, requests } = await openTabs(
      2,
      [soon, after(30, json({ status: 'running', data: { sum: 1 } }))],
      { run },
    )
    await pass(1_500)
    await act(async () => {
      void tabs[1]!.now().refresh()
      await pass(100)
    })
    expect(requests).toHaveLength(2)
    expect(tabs.map((tab) => tab.now().run?.data)).toEqual([{ sum: 1 }, { sum: 1 }])
  })

  it('goes out also while another tab asks', async () => {
    const { requests } = await openTabs(1, [after(5_000, json({ status: 'running' })), soon])
    const { fetch, requests: own } = scriptFetch([soon])
    const client = createRunClient({ baseUrl: '/api', scope: 'dana', fetch, tabs: shareTabs() })
    const asked = getRun(client, testRef, { isFresh: true })
    await pass(100)
    expect([requests.length, own.length, (await asked).run.status]).toEqual([1, 1, 'running'])
  })

  it('leaves nothing behind where it is given up before it is sent', async () => {
    const { fetch, requests: own } = scriptFetch([soon])
    const client = createRunClient({ baseUrl: '/api', scope: 'dana', fetch, tabs: shareTabs() })
    const leaving = new AbortController()
    const asked = client.getRun(testRef, { signal: leaving.signal })
    leaving.abort(new Error('left'))
    await expect(asked).rejects.toThrow('left')
    const { requests } = await openTabs(1, [after(5_000, json({ status: 'running' }))])
    await pass(100)
    const watched = client.getRun(testRef, { onNews() {} })
    await pass(5_000)
    expect([requests.length, own.length, (await watched).run.status]).toEqual([1, 0, 'running'])
  })
})
