import { screen } from '@testing-library/react'
import { createScriptedApi, done, failed, running } from 'cloudsquid-react/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setVisibility } from '../../support/setVisibility.ts'
import { pass, renderApp } from '../app/renderApp.tsx'
import { runPath } from '../app/runPath.ts'
import { stubBrowser } from '../app/stubBrowser.ts'

stubBrowser()

const notifications: { title: string; body: string; tag: string }[] = []
class FakeNotification extends EventTarget {
  static permission = 'granted'
  constructor(title: string, { body = '', tag = '' }: NotificationOptions) {
    super()
    notifications.push({ title, body, tag })
  }
  close() {}
}

beforeEach(() => {
  notifications.length = 0
  vi.stubGlobal('Notification', FakeNotification)
  document.head.innerHTML = '<link rel="icon" href="/favicon.svg">'
})
afterEach(() => vi.unstubAllGlobals())

const icon = () => document.querySelector('link[rel="icon"]')?.getAttribute('href')
const slow = [running({ forMs: 8_000 }), done({ total: 1 })]

describe('the tab of a run', () => {
  it('leads with the state in its title and its icon, and puts the plain ones back', async () => {
    const api = createScriptedApi()
    const { user } = await renderApp({ api, path: runPath(api.addRun(slow)) })
    await pass(1_000)
    expect([document.title.split(' · ')[0], icon()]).toEqual(['Extracting', '/favicon-active.svg'])
    await pass(15_000)
    expect([document.title.split(' · ')[0], icon()]).toEqual(['Done', '/favicon-done.svg'])
    await user.click(screen.getByRole('link', { name: 'New run' }))
    await pass(0)
    expect([document.title, icon()]).toEqual(['Start a run · Extraction runs', '/favicon.svg'])
  })
})

describe('the notification that a run has ended', () => {
  async function renderThree() {
    const api = createScriptedApi()
    const refs = [api.addRun(slow), api.addRun([running({ forMs: 8_000 }), failed()]), api.addRun([done({})])]
    const runs = refs.map((ref, index) => ({
      ...ref,
      filename: `${index}.pdf`,
      addedAtMs: index,
      status: 'running',
    }))
    localStorage.setItem('extraction-runs:followed', JSON.stringify({ version: 1, runs }))
    await renderApp({ api, path: '/' })
    await pass(1_000)
  }

  it('is not there unless somebody asked for it', async () => {
    await renderThree()
    setVisibility('hidden')
    await pass(20_000)
    setVisibility('visible')
    await pass(20_000)
    expect(notifications).toEqual([])
  })

  it('is not there for what is on the screen', async () => {
    localStorage.setItem('extraction-runs:notifying', 'true')
    await renderThree()
    await pass(30_000)
    expect(screen.getAllByText(/Awaiting review|Failed/).length).toBeGreaterThan(1)
    expect(notifications).toEqual([])
  })

  it('comes once for each run that ends while the tab is hidden, and not for one that had ended before', async () => {
    localStorage.setItem('extraction-runs:notifying', 'true')
    await renderThree()
    setVisibility('hidden')
    await pass(120_000)
    expect(notifications.map(({ title, body }) => `${title}: ${body}`).toSorted()).toEqual([
      'Run failed: 1.pdf',
      'Run finished: 0.pdf',
    ])
  })
})
