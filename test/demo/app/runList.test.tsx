import { act, screen, within } from '@testing-library/react'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { createFollowedRuns, type FollowedRuns } from '../../../apps/demo/src/app/runs/createFollowedRuns.ts'
import type { FollowedRun } from '../../../packages/ui/src/list/FollowedRun.ts'
import { pass, renderApp } from './renderApp.tsx'
import { runPath } from './runPath.ts'
import { stubBrowser } from './stubBrowser.ts'

stubBrowser()

const storageKey = 'extraction-runs:followed'
const list = () => screen.getByRole('navigation', { name: 'Followed runs' })
const names = () =>
  within(list())
    .queryAllByRole('link')
    .map((link) => link.textContent?.match(/[\w-]+\.pdf/)?.[0])

function buildRun(runId: string, fields: Partial<FollowedRun> = {}): FollowedRun {
  const filename = `${runId}.pdf`
  return {
    projectName: 'demo',
    tableId: 'table-1',
    runId,
    filename,
    addedAtMs: 1_000,
    status: 'done',
    ...fields,
  }
}

function store(runs: readonly unknown[]): void {
  localStorage.setItem(storageKey, JSON.stringify({ version: 1, runs }))
}

/** What another tab does with the same runs. */
async function elsewhere(change: (runs: FollowedRuns) => void): Promise<void> {
  const other = createFollowedRuns()
  await settle(other)
  change(other)
  await settle(other)
  // A channel between tabs goes by no clock.
  await act(() => vi.waitFor(() => pass(10)))
}

async function settle(runs: FollowedRuns): Promise<void> {
  await pass(100)
  await runs.storage.settled()
}

describe('the list of followed runs', () => {
  it('is there after a reload, and asks nothing about runs that have ended', async () => {
    store([buildRun('first', { review: 'approved' }), buildRun('second', { status: 'error' })])
    const { api } = await renderApp()
    await pass(60_000)
    expect(names()).toEqual(['first.pdf', 'second.pdf'])
    expect(within(list()).getByRole('link', { name: /first.*Approved/ })).toBeDefined()
    expect(within(list()).getByRole('link', { name: /second.*Failed/ })).toBeDefined()
    expect(api.requests).toHaveLength(0)
  })

  it('follows unfinished runs to their end, wherever the page is', async () => {
    const api = createScriptedApi()
    const ref = api.addRun(['running', done({ total: 3 })])
    store([buildRun(ref.runId, { ...ref, status: 'running' })])
    await renderApp({ api })
    await pass(30_000)
    expect(within(list()).getByRole('link', { name: /Awaiting review/ })).toBeDefined()
    const asked = api.requests.length
    await pass(120_000)
    expect(api.requests).toHaveLength(asked)
  })

  it('puts a run on the list that was opened by its address, without making up times', async () => {
    const api = createScriptedApi()
    const ref = api.addRun([done({ total: 3 })])
    await renderApp({ api, path: runPath(ref) })
    await pass(5_000)
    const other = createFollowedRuns()
    await settle(other)
    const stored = other.getSnapshot().value.runs
    expect(stored).toEqual([expect.objectContaining({ ...ref, status: 'done', review: 'awaiting' })])
    expect(stored[0]?.startedAtMs).toBeUndefined()
    expect(stored[0]?.finishedAtMs).toBeUndefined()
  })

  it('marks the run that is open', async () => {
    const api = createScriptedApi()
    const ref = api.addRun([done({ total: 3 })])
    store([buildRun('other'), buildRun(ref.runId, ref)])
    await renderApp({ api, path: `${runPath(ref)}?view=json` })
    const current = within(list())
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
    expect(current.map((link) => link.textContent)).toEqual([expect.stringContaining(ref.runId)])
  })

  it('narrows by text and by state, and says when nothing matches', async () => {
    store([buildRun('bill', { review: 'awaiting' }), buildRun('note', { review: 'approved' })])
    const { user } = await renderApp()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'review')
    expect(names()).toEqual(['bill.pdf'])
    await user.type(screen.getByRole('searchbox', { name: 'Search runs' }), 'note')
    expect(screen.getByText('No runs match.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Clear filter' }))
    expect(names()).toEqual(['bill.pdf', 'note.pdf'])
  })

  it('takes a run off the list and nothing else, and puts it back where it was', async () => {
    store([buildRun('new', { addedAtMs: 2_000 }), buildRun('old', { addedAtMs: 1_000 })])
    const { user, api } = await renderApp()
    await user.click(screen.getByRole('button', { name: 'Remove new.pdf from the list' }))
    await user.unhover(within(list()).getByRole('list'))
    expect(names()).toEqual(['old.pdf'])
    expect(document.activeElement?.textContent).toBe('Runs')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(names()).toEqual(['new.pdf', 'old.pdf'])
    expect(api.requests).toHaveLength(0)
  })

  it('leaves the page of a run that is taken off', async () => {
    const api = createScriptedApi()
    const ref = api.addRun([done({ total: 3 })])
    const { user, address } = await renderApp({ api, path: runPath(ref) })
    await pass(5_000)
    await user.click(screen.getByRole('button', { name: /^Remove/ }))
    await pass(5_000)
    expect(address()).toBe('/')
    expect(names()).toEqual([])
  })

  it('keeps still under the pointer, and offers what arrived meanwhile', async () => {
    store([buildRun('one')])
    const { user } = await renderApp()
    await user.hover(within(list()).getByRole('list'))
    await elsewhere((runs) => runs.add(buildRun('two', { addedAtMs: 5_000 })))
    await pass(0)
    expect(names()).toEqual(['one.pdf'])
    await user.click(screen.getByRole('button', { name: '1 new run' }))
    expect(names()).toEqual(['two.pdf', 'one.pdf'])
  })

  it('shows at once what another tab does to it', async () => {
    store([buildRun('one')])
    await renderApp()
    await elsewhere((runs) => {
      runs.add(buildRun('two', { addedAtMs: 5_000 }))
      runs.skip(buildRun('one'), true)
    })
    expect(names()).toEqual(['two.pdf', 'one.pdf'])
    expect(within(list()).getByRole('link', { name: /one.*Skipped/ })).toBeDefined()
  })

  it('says so when what was stored cannot be read, sets it aside and goes on', async () => {
    localStorage.setItem(storageKey, '{"version":1,"runs":[{"half":')
    const { user } = await renderApp()
    expect(screen.getByText(/stored list could not be read whole/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: /sample “invoice/ }))
    await pass(50)
    expect(names()).toEqual(['invoice.pdf'])
    expect(localStorage.getItem(`${storageKey}:unreadable`)).toBe('{"version":1,"runs":[{"half":')
  })

  it('keeps the runs that can be read beside one that cannot', async () => {
    store([buildRun('good'), { runId: 7 }])
    await renderApp()
    expect(names()).toEqual(['good.pdf'])
    expect(screen.getByText(/stored list could not be read whole/)).toBeDefined()
  })

  it('says of a run that is gone that it was not found', async () => {
    store([buildRun('gone', { status: 'running' })])
    await renderApp()
    await pass(20_000)
    expect(within(list()).getByRole('link', { name: /gone.*Not found/ })).toBeDefined()
  })
})
