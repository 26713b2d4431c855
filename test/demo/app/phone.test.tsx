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
})
