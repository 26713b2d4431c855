import { createFollowedRuns } from '../../../apps/demo/src/app/runs/createFollowedRuns.ts'
import { screen, within } from '@testing-library/react'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { describe, expect, it } from 'vitest'
import { pass, renderApp } from './renderApp.tsx'
import { runPath } from './runPath.ts'
import { stubBrowser } from './stubBrowser.ts'

stubBrowser({ widthEm: 22 })

describe('the dashboard on a phone', () => {
  it('has the list as a page of its own, and a way back to it from a run', async () => {
    const api = createScriptedApi()
    const ref = api.addRun([done({ total: 1 })])
    const { user, address } = await renderApp({ api, path: runPath(ref) })
    await pass(1_000)
    expect(screen.queryByRole('navigation', { name: 'Followed runs' })).toBeNull()
    await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Runs' }))
    await pass(0)
    expect(address()).toBe('/runs')
    await user.click(within(screen.getByRole('main')).getByRole('link', { name: /Awaiting review/ }))
    await pass(0)
    expect(address()).toBe(runPath(ref))
  })

  it('notes what the page of a run sees, with no list beside it', async () => {
    const api = createScriptedApi()
    const ref = api.addRun(['running', done({ total: 1 })])
    await renderApp({ api, path: runPath(ref) })
    await pass(15_000)
    const stored = createFollowedRuns()
    await pass(100)
    expect(stored.getSnapshot().value.runs).toEqual([
      expect.objectContaining({ ...ref, status: 'done', review: 'awaiting' }),
    ])
  })

  it('follows runs to their end where nobody sees them, a few at a time, and past those that are gone', async () => {
    const api = createScriptedApi()
    const gone = Array.from({ length: 6 }, (_, index) => ({
      projectName: 'demo',
      tableId: 't',
      runId: `gone-${index}`,
    }))
    const open = Array.from({ length: 20 }, () => api.addRun(['running', done({ total: 1 })]))
    const runs = [...open, ...gone].map((ref) => ({ ...ref, addedAtMs: 1, status: 'pending' }))
    localStorage.setItem('extraction-runs:followed', JSON.stringify({ version: 1, runs }))
    await renderApp({ api })
    for (let second = 0; second < 120; second += 1) await pass(1_000)
    expect(screen.getByRole('banner').textContent).toMatch(/(?<!\d)6 runs unfinished/)
    expect(api.maxInFlight).toBeLessThanOrEqual(6)
    const asked = api.requests.length
    await pass(60_000)
    expect(api.requests).toHaveLength(asked)
  })
})
