import { act, cleanup } from '@testing-library/react'
import { createRunClient, getRun } from 'cloudsquid-react'
import { shareTabs } from 'cloudsquid-react/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAskOnce } from '../../../packages/hooks/src/client/tabs/createAskOnce.ts'
import { pageTime } from '../../../packages/hooks/src/client/tabs/openTabs.ts'
import { buildLongServer } from '../../support/buildLongServer.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'
import { stubTabs, unstubTabs } from '../../support/tabs/stubTabs.ts'

beforeEach(() => {
  vi.useFakeTimers()
  stubTabs()
})
afterEach(async () => {
  cleanup()
  await pass(1)
  unstubTabs()
  vi.useRealTimers()
})

describe('tabs that share, behind a proxy that lets requests wait', () => {
  it('never go back from what a request that waited has told to what another tab read before', async () => {
    const long = buildLongServer()
    const sharing = { scope: 'dana', tabs: shareTabs() }
    const { held, now, seen } = { ...long, ...renderRun<object>([], { ...sharing, fetch: long.fetch }) }
    await pass(5_000)
    expect(held()).toHaveLength(1)
    // Another tab looks, and a moment later the run goes on.
    const old = scriptFetch([json({ status: 'running', data: {} })])
    const other = createRunClient({ baseUrl: '/api', fetch: old.fetch, ...sharing, tabs: shareTabs() })
    await Promise.all([getRun(other, testRef), pass(100)])
    await act(async () => {
      long.set('parsing')
      await pass(50)
    })
    expect(now().run).toMatchObject({ rawStatus: 'parsing' })
    const { length } = seen
    await pass(3_000)
    expect(seen.slice(length).map(({ run }) => run?.status)).not.toContain('running')
    expect(old.requests).toHaveLength(1)
  })

  it('nor to what another tab has asked for before, where one that waited is asked for again', async () => {
    const [here, there] = [createAskOnce('tabs'), createAskOnce('tabs')]
    const { signal } = new AbortController()
    const path = '/run'
    const [run, elsewhere] = [here.read(path), there.read(path)]
    const answer = (text: string) => ({ status: 200, headers: new Headers(), text })
    const sendOld = async () => {
      await new Promise((end) => setTimeout(end, 5_000))
      return answer('old')
    }
    const asked = there.ask({ path, run: elsewhere, signal, send: sendOld })
    await pass(100)
    // What waited is of when it came.
    run.givenAt = Math.max(run.askedAt, pageTime())
    const again = here.ask({ path, run, signal, send: () => Promise.resolve(answer('new')) })
    await pass(10_000)
    expect(await asked).toMatchObject({ text: 'old' })
    expect(await again).toMatchObject({ text: 'new' })
    here.close()
    there.close()
  })
})
