import { createHashHistory } from '@tanstack/react-router'
import { createScriptedApi } from 'cloudsquid-react/testing'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { StaticApp } from './StaticApp.tsx'
import { createAppRouter } from '../app/createAppRouter.tsx'
import { type AppServicesOptions, createAppServices } from '../app/createAppServices.ts'
import { createQueryClient } from '../app/createQueryClient.ts'
import { localeFor } from '../app/language/localeFor.ts'
import { loadLabels } from '../labels/loadLabels.ts'
import { createFrame } from './createFrame.tsx'
import { keepAnchors } from './keepAnchors.ts'
import { staticLabelsOf } from './labels/useStaticLabels.ts'
import { randomId } from './randomId.ts'
import { loadRecordings } from './recordings/Recordings.ts'
import { createJournal } from './replay/createJournal.ts'
import { createReplay } from './replay/createReplay.ts'
import { createReplayServer } from './replay/createReplayServer.ts'
import { replayTable } from './replay/replayTable.ts'
import { startOver } from './startOver.ts'
import { createWeather } from './weather/createWeather.ts'

// It leads nowhere: whatever is asked there is answered in this page.
const baseUrl = 'https://recorded.invalid/api'
const databaseName = 'extraction-runs-static'
/** Who causes weather has no half minute to wait until a hung request is given up. */
const timeoutMs = 8_000
/** Long enough to open the panel and to cause one weather after the other. */
const slow = { file: 'hosting-invoice.pdf', pace: { pendingMs: 6_000, runningMs: 174_000 } }

/**
 * Starts the demo in the page's `#root`. A function, as a module that awaits at its top holds up every later chunk that has
 * something of it, for ever if it awaits one of those.
 */
export async function startDemo(): Promise<void> {
  const ask: AppServicesOptions['fetch'] = (input, init) => server.fetch(input, init)
  const appServices = createAppServices({
    client: { baseUrl, fetch: ask, timeoutMs },
    fetch: ask,
    root: document.documentElement,
    databaseName,
  })
  const locale = () => localeFor(appServices.language.getSnapshot().value, navigator.languages)

  // All under way at once: on a slow network each that waits for another costs a round trip.
  const [recordings, { listOpeningRuns }] = await Promise.all([
    loadRecordings(),
    // It runs the checks, which the first page does without.
    import('./replay/listOpeningRuns.ts'),
    loadLabels(locale()).catch(() => {}),
  ])

  const api = createScriptedApi({ baseUrl, createId: randomId, projects: [replayTable.projectName] })
  const weather = createWeather(api)
  const journal = createJournal({
    storage: () => localStorage,
    key: `${databaseName}: journal`,
    onCleared: () => location.reload(),
  })
  const replay = createReplay({
    api,
    recordings,
    journal,
    notRecorded: () => staticLabelsOf(locale()).notRecorded,
  })
  const server = createReplayServer({ api, replay, recordings, loadBeside: (path) => fetch(path) })
  const services = { ...appServices, api: { ...appServices.api, fileUrl: server.fileUrl } }

  const router = createAppRouter(createHashHistory())

  function startSlowRun(): void {
    const { file, pace } = slow
    const run = replay.start({ runId: randomId('run'), rowId: randomId('row'), filename: file, file, pace })
    const { runId, rowId, filename, atMs } = run
    services.followedRuns.add({ ...replayTable, runId, rowId, filename, addedAtMs: atMs })
    void router.navigate({ to: '/runs/$projectName/$tableId/$runId', params: { ...replayTable, runId } })
  }

  const frame = createFrame({
    router,
    weather,
    isKept: () => journal.isKept,
    startRun: startSlowRun,
    decide: replay.decideElsewhere,
    startOver: () =>
      startOver({
        journal,
        followedRuns: services.followedRuns,
        databaseName,
        projectName: replayTable.projectName,
      }),
  })

  keepAnchors()
  services.followedRuns.add(...listOpeningRuns(replay))
  const element = document.getElementById('root')
  if (!element) throw new Error('index.html has no element with the id "root".')
  createRoot(element).render(
    <StrictMode>
      <StaticApp services={services} queryClient={createQueryClient()} router={router} frame={frame} />
    </StrictMode>,
  )
}
