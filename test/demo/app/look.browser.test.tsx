import { createMemoryHistory } from '@tanstack/react-router'
import { cleanup, render, screen } from '@testing-library/react'
import axe from 'axe-core'
import { createScriptedApi, done, type RunScript } from 'cloudsquid-react/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { App } from '../../../apps/demo/src/app/App.tsx'
import { createAppRouter } from '../../../apps/demo/src/app/createAppRouter.tsx'
import { createAppServices } from '../../../apps/demo/src/app/createAppServices.ts'
import { createQueryClient } from '../../../apps/demo/src/app/createQueryClient.ts'
import '../../../apps/demo/src/styles/app.css'
import '../../../packages/ui/src/theme/tokens.css'
import { dashboardLabels as germanLabels } from '../../../apps/demo/src/labels/de/dashboardLabels.ts'
import { dashboardLabels } from '../../../apps/demo/src/labels/en/dashboardLabels.ts'
import { createAmounts } from '../../../packages/ui/src/controls.ts'
import { runPath } from './runPath.ts'
import { startDashboardServer } from '../../../apps/demo/src/app/fixtures/startDashboardServer.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const longName = `${'a-file-name-that-goes-on-and-on-'.repeat(6)}.pdf`
const lines = [{ name: 'Managed server', quantity: 2, subtotal: 189.8 }]
const scripts: Record<string, RunScript> = {
  running: ['running'],
  done: [done({ invoice_number: 'INV-1', total: 12, token: 'x'.repeat(400), lines })],
  failed: ['error'],
}

/** Renders the dashboard with a run in each state on its list, and gives their addresses. */
function renderStates(
  path: (addresses: Record<string, string>) => string,
  { theme, language = 'en' }: { theme: string; language?: string },
): void {
  const api = createScriptedApi()
  const refs = Object.entries(scripts).map(([name, script]) => ({ name, ref: api.addRun(script) }))
  const runs = refs.map(({ ref }, index) => ({ ...ref, filename: longName, addedAtMs: index }))
  localStorage.setItem('extraction-runs:followed', JSON.stringify({ version: 1, runs }))
  localStorage.setItem('extraction-runs:theme', JSON.stringify(theme))
  localStorage.setItem('extraction-runs:language', JSON.stringify(language))
  const root = document.documentElement
  root.className = 'ru-root'
  const services = createAppServices({
    client: { baseUrl: api.baseUrl, fetch: api.fetch },
    fetch: startDashboardServer(api, {}).fetch,
    root,
  })
  const addresses = Object.fromEntries(refs.map(({ name, ref }) => [name, runPath(ref)]))
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path(addresses)] }))
  render(<App services={services} queryClient={createQueryClient()} router={router} />)
}

const pages = [
  { name: 'start', path: () => '/', shows: /Choose files|Dateien auswählen/ },
  { name: 'list', path: () => '/runs', shows: /^(Runs|Läufe)$/ },
  {
    name: 'running run',
    path: (runs: Record<string, string>) => runs['running'] ?? '',
    shows: /Reading the input|Die Eingabe wird gelesen/,
  },
  { name: 'done run', path: (runs: Record<string, string>) => runs['done'] ?? '', shows: /^INV-1$/ },
  {
    name: 'failed run',
    path: (runs: Record<string, string>) => runs['failed'] ?? '',
    shows: /^(The run failed|Der Lauf ist fehlgeschlagen)/,
  },
  { name: 'missing page', path: () => '/no/such/page', shows: /no such page|Diese Seite gibt es nicht/ },
]
const looks: { widthPx: number; theme: string; language?: string }[] = [
  { widthPx: 1280, theme: 'light' },
  { widthPx: 1280, theme: 'dark' },
  { widthPx: 1000, theme: 'light' },
  { widthPx: 360, theme: 'dark' },
  { widthPx: 320, theme: 'light' },
  { widthPx: 1000, theme: 'light', language: 'de' },
  { widthPx: 320, theme: 'dark', language: 'de' },
]
const cases = looks.flatMap((look) => pages.map((shown) => ({ ...look, ...shown })))

describe('the dashboard in a browser', () => {
  it.each(cases)(
    '$name, $widthPx px, $theme $language: fits its width, and axe finds nothing',
    async ({ path, ...look }) => {
      await page.viewport(look.widthPx, 800)
      renderStates(path, look)
      await screen.findByRole('heading', { level: 1 })
      expect((await screen.findAllByText(look.shows)).length).toBeGreaterThan(0)
      const { scrollWidth, clientWidth } = document.documentElement
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
      const { violations } = await axe.run(document, { resultTypes: ['violations'] })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      )
    },
  )
})

const states = ['live', 'reconnecting', 'checking', 'held', 'paused', 'stopped', 'expired'] as const

describe('the strip of a phone', () => {
  it.each([
    ['en', dashboardLabels(createAmounts('en-GB'))],
    ['de', germanLabels(createAmounts('de'))],
  ])('says whose data it is and how the watching goes, whole, in %s', async (language, { shell }) => {
    await page.viewport(360, 800)
    renderStates((addresses) => addresses['running'] ?? '', { theme: 'light', language })
    const upstream = await screen.findByText(shell.upstream.local)
    const word = await screen.findByText(shell.watching.live)
    const age = word.nextElementSibling
    if (age) age.textContent = language === 'de' ? '· vor 12 Minuten' : '· 12 minutes ago'
    const cut = states.filter((state) => {
      word.dataset['connection'] = state
      word.textContent = shell.watching[state]
      const line = word.parentElement?.getBoundingClientRect()
      const said = word.getBoundingClientRect()
      const isAgeCut =
        age && age.getBoundingClientRect().top < said.bottom && age.scrollWidth > age.clientWidth
      return !line || line.right < said.right || isAgeCut || upstream.scrollWidth > upstream.clientWidth
    })
    expect(cut).toEqual([])
  })
})
