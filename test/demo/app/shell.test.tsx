import { act, fireEvent, screen } from '@testing-library/react'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { setOnline } from '../../support/setOnline.ts'
import { loaded, pass, renderApp } from './renderApp.tsx'
import { runPath } from './runPath.ts'
import { stubBrowser } from './stubBrowser.ts'

stubBrowser()

describe('the shell', () => {
  it('says whose data it is', async () => {
    await renderApp({ dashboard: { upstream: 'cloudsquid' } })
    expect(screen.getAllByRole('banner')[0]?.textContent).toContain('Cloudsquid')
    expect(screen.getByRole('main').textContent).toContain('Documents go to Cloudsquid')
  })

  it('says so when the server cannot be reached, and goes on by itself once it can', async () => {
    let isDown = true
    await renderApp({
      answer: () => {
        if (isDown) throw new TypeError('refused')
        return undefined
      },
    })
    expect(screen.getByRole('alert').textContent).toContain('The server cannot be reached.')
    isDown = false
    await pass(5_000)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('heading', { level: 1, name: 'Start a run' })).toBeDefined()
  })

  it('tells another program at the same address from a server that is down', async () => {
    await renderApp({ answer: () => new Response('<!doctype html>') })
    expect(screen.getByRole('alert').textContent).toContain('The server answered something unexpected.')
  })

  it('has a page for addresses that lead nowhere', async () => {
    const { user, address } = await renderApp({ path: '/no/such/page' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no such page.')
    await user.click(screen.getByRole('link', { name: 'Go to the start' }))
    await pass(0)
    expect(address()).toBe('/')
  })

  it('remembers the theme, and wears it', async () => {
    const { user } = await renderApp()
    expect(document.documentElement.dataset['theme']).toBe('auto')
    await user.click(screen.getByRole('button', { name: 'Display' }))
    await loaded()
    await pass(50)
    await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }))
    await pass(50)
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(localStorage.getItem('extraction-runs:theme')).toBe('"dark"')
  })

  it('speaks the language that is chosen, and remembers it', async () => {
    const { user } = await renderApp()
    expect(document.documentElement.lang).toBe('en')
    await user.click(screen.getByRole('button', { name: 'Display' }))
    await loaded()
    await pass(50)
    await user.click(screen.getByRole('menuitemradio', { name: 'Deutsch' }))
    await loaded()
    expect(screen.getByRole('heading', { level: 1, name: 'Lauf starten' })).toBeDefined()
    expect(document.documentElement.lang).toBe('de')
    expect(document.title).toBe('Lauf starten · Extraktionsläufe')
    expect(localStorage.getItem('extraction-runs:language')).toBe('"de"')
  })

  it('speaks the language of the browser until one is chosen', async () => {
    const browserLocales = vi.spyOn(navigator, 'languages', 'get').mockImplementation(() => ['de-AT', 'en'])
    await renderApp()
    await loaded()
    expect(screen.getByRole('heading', { level: 1, name: 'Lauf starten' })).toBeDefined()
    browserLocales.mockImplementation(() => ['en-GB'])
    fireEvent(window, new Event('languagechange'))
    await pass(0)
    expect(screen.getByRole('heading', { level: 1, name: 'Start a run' })).toBeDefined()
    expect(document.documentElement.lang).toBe('en')
    browserLocales.mockRestore()
  })

  it('wears the theme that another tab chooses', async () => {
    await renderApp()
    localStorage.setItem('extraction-runs:theme', '"light"')
    fireEvent(window, new StorageEvent('storage', { key: 'extraction-runs:theme' }))
    expect(document.documentElement.dataset['theme']).toBe('light')
  })

  it('says in the top bar how the watching goes', async () => {
    const api = createScriptedApi()
    const ref = api.addRun(['running', 'running', done({ total: 1 })])
    await renderApp({ api, path: runPath(ref) })
    await pass(1_000)
    expect(screen.getAllByRole('banner')[0]?.textContent).toContain('Live')
    await pass(30_000)
    expect(screen.getAllByRole('banner')[0]?.textContent).toContain('Finished')
  })

  it('says that the device is offline, on a run that has ended and where none is open', async () => {
    const api = createScriptedApi()
    const ref = api.addRun([done({ total: 1 })])
    await renderApp({ api, path: runPath(ref) })
    await pass(1_000)
    const bar = () => screen.getAllByRole('banner')[0]?.textContent
    const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    act(() => setOnline(false))
    expect(bar()).toContain('Offline')
    network.mockRestore()
    act(() => setOnline(true))
    expect(bar()).not.toContain('Offline')
    expect(bar()).toContain('Finished')
  })

  it('says of a run that is not there yet that it is asked for, not that the connection is lost', async () => {
    const api = createScriptedApi()
    await renderApp({ api, path: runPath({ ...api.addRun(), runId: 'created-a-moment-ago' }) })
    await pass(1_500)
    expect(screen.getByText(/Getting the run/)).toBeDefined()
    expect(document.body.textContent).not.toMatch(/Connection lost|Reconnecting/)
    expect(document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '').not.toContain('lost')
  })

  it('goes on without storage, and says what that means', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    vi.stubGlobal('indexedDB', undefined)
    const { user } = await renderApp()
    await user.click(screen.getByRole('button', { name: /sample “invoice/ }))
    await pass(15_000)
    expect(screen.getAllByText('INV-2026-001').length).toBeGreaterThan(0)
    expect(screen.getByText(/does not store the list/)).toBeDefined()
    vi.restoreAllMocks()
  })
})
