import { fireEvent, screen, within } from '@testing-library/react'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { shortcutActions } from '../../../apps/demo/src/app/shortcuts/shortcutBindings.ts'
import { fixedKeyLabels } from '../../../apps/demo/src/labels/en/fixedKeyLabels.ts'
import { loaded, pass, renderApp } from '../app/renderApp.tsx'
import { runPath } from '../app/runPath.ts'
import { stubBrowser } from '../app/stubBrowser.ts'

stubBrowser()
afterEach(() => vi.unstubAllGlobals())

async function renderRuns(count = 3) {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener() {},
    removeEventListener() {},
  }))
  const api = createScriptedApi()
  const refs = Array.from({ length: count }, (_, index) => api.addRun([done({ total: index })]))
  const runs = refs.map((ref, index) => ({
    ...ref,
    filename: `file-${index}.pdf`,
    addedAtMs: 100 - index,
    status: 'done',
    review: 'awaiting',
  }))
  localStorage.setItem('extraction-runs:followed', JSON.stringify({ version: 1, runs }))
  const app = await renderApp({ api, path: runPath(refs[0]!) })
  await pass(1_000)
  return { ...app, refs }
}

// Also behind a dialog, which hides it from everybody else.
const title = () => screen.getByRole('heading', { level: 1, hidden: true }).textContent
async function press(key: string, init: KeyboardEventInit = {}) {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init })
  await pass(1_000)
}

describe('the dashboard by key', () => {
  it('goes to the next run and back, and takes the focus along', async () => {
    await renderRuns()
    await press('j')
    expect(title()).toBe('file-1.pdf')
    expect(document.activeElement?.textContent).toBe('file-1.pdf')
    await press('k')
    expect(title()).toBe('file-0.pdf')
    await press('k')
    expect(title()).toBe('file-0.pdf')
  })

  it('keeps the view on the way', async () => {
    const { address, refs } = await renderRuns()
    await press('3')
    await press('j')
    expect(address()).toBe(`${runPath(refs[1]!)}?view=json`)
  })

  it('decides by one press, which U takes back within ten seconds', async () => {
    const { server, user } = await renderRuns()
    await press('a')
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Dana Fischer{Enter}')
    await press('u')
    await pass(20_000)
    expect(server.reviews).toEqual([])
    await press('x')
    await press('2')
    await pass(7_000)
    expect(server.reviews).toEqual([])
    await pass(3_000)
    expect(server.reviews).toHaveLength(1)
  })

  it('does nothing while somebody types, composes or looks at a dialog', async () => {
    await renderRuns()
    await press('c')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await press('j')
    expect(title()).toBe('file-0.pdf')
    screen.getByRole('heading', { level: 1 }).focus()
    await press('j', { isComposing: true })
    expect(title()).toBe('file-0.pdf')
    await press('?', { shiftKey: true })
    await loaded()
    expect(screen.getByRole('dialog')).toBeDefined()
    await press('j')
    expect(title()).toBe('file-0.pdf')
    // The focus may be on its way into the dialog still.
    fireEvent.keyDown(document.body, { key: 'j' })
    await pass(0)
    expect(title()).toBe('file-0.pdf')
  })

  it('finds the filter, the reasoning and the help', async () => {
    await renderRuns()
    await press('/')
    expect(document.activeElement?.getAttribute('type')).toBe('search')
    screen.getByRole('heading', { level: 1 }).focus()
    await press('r')
    expect(screen.getByRole('button', { name: /Reasoning/ }).getAttribute('aria-expanded')).toBe('true')
  })

  it('lists in the help exactly what it does, with the keys that do it', async () => {
    await renderRuns()
    await press('?', { shiftKey: true })
    await loaded()
    const rows = within(screen.getByRole('dialog')).getAllByRole('listitem')
    expect(rows.filter((row) => row.querySelector('button'))).toHaveLength(shortcutActions.length)
    const fixed = Object.values(fixedKeyLabels.fixed).flatMap(({ actions }) => Object.values(actions))
    const told = rows.filter((row) => !row.querySelector('button')).map((row) => row.firstChild?.textContent)
    expect(told).toEqual(fixed)
    expect(rows[0]?.textContent).toBe('Next runNext run: J. Change the keyJ')
  })

  it('takes another key, and forgets none of the choices on reload', async () => {
    const { user } = await renderRuns()
    await press('?', { shiftKey: true })
    await loaded()
    await user.click(screen.getByRole('button', { name: /^Next run: J/ }))
    fireEvent.keyDown(screen.getByRole('button', { name: 'Press a key' }), { key: 'b' })
    await pass(0)
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await pass(500)
    screen.getByRole('heading', { level: 1 }).focus()
    await press('j')
    expect(title()).toBe('file-0.pdf')
    await press('b')
    expect(title()).toBe('file-1.pdf')
    expect(localStorage.getItem('extraction-runs:shortcuts')).toContain('"nextRun":"B"')
  })

  it('leaves single characters alone where they are switched off', async () => {
    localStorage.setItem('extraction-runs:shortcuts', JSON.stringify({ keys: {}, hasSingleKeys: false }))
    await renderRuns()
    await press('j')
    expect(title()).toBe('file-0.pdf')
  })
})

describe('the queue of reviews', () => {
  it('says how far it has come, and goes on to the next by key', async () => {
    await renderRuns()
    const queue = within(screen.getByRole('region', { name: 'Review queue' }))
    expect(queue.getByText('0 of 3 reviewed')).toBeDefined()
    await press('n')
    expect(title()).toBe('file-1.pdf')
  })

  it('begins by its key on the start page, too', async () => {
    const { user } = await renderRuns()
    await user.click(screen.getByRole('link', { name: /New run/ }))
    await pass(1_000)
    expect(title()).toBe('Start a run')
    await press('n')
    await pass(1_000)
    expect(title()).toBe('file-0.pdf')
  })

  it('goes on by itself after a review, if somebody wishes it', async () => {
    const { user } = await renderRuns()
    await user.click(screen.getByRole('checkbox', { name: 'Go to the next one after submitting' }))
    await press('a')
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Dana Fischer{Enter}')
    await pass(1_000)
    expect(title()).toBe('file-1.pdf')
    expect(screen.getByRole('list', { name: 'Other decisions' }).textContent).toContain('file-0.pdf')
    await pass(10_000)
    expect(screen.queryByRole('list', { name: 'Other decisions' })).toBeNull()
    expect(screen.getAllByText('1 of 3 reviewed').length).toBeGreaterThan(0)
    expect(document.activeElement?.textContent).toBe('file-1.pdf')
  })
})
