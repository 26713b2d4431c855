import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { test as base } from '@playwright/test'
import type { RunRef } from 'cloudsquid-react'
import { createScriptedApi, type ScriptedApi } from 'cloudsquid-react/testing'
import { endDashboard, startDashboard } from './startDashboard.ts'

interface ScriptedFixtures {
  /** Stands where Cloudsquid stands, behind a real HTTP server. */
  api: ScriptedApi
  /** Where the dashboard is. */
  dashboardUrl: string
  /** The address of a run's page. */
  urlOf: (ref: RunRef) => string
}

interface WorkerFixtures {
  scripted: { api: ScriptedApi; dashboardUrl: string }
}

const apiKey = 'the key of the scripted API'.replaceAll(' ', '-')

/** Playwright's `test` with a dashboard that works with a scripted Cloudsquid, as it would with the real one. */
export const test = base.extend<ScriptedFixtures, WorkerFixtures>({
  scripted: [
    async ({ browserName: _browserName }, use) => {
      const api = createScriptedApi({ apiKey })
      const { projectName, tableId } = api.addRun()
      const server = createServer(getRequestListener(api.handle, { overrideGlobalObjects: false }))
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      const dashboard = await startDashboard({
        CLOUDSQUID_API_KEY: apiKey,
        CLOUDSQUID_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
        CLOUDSQUID_PROJECT: projectName,
        CLOUDSQUID_TABLE_ID: tableId,
        PORT: '0',
        // Tests move the clock of the page, which a server that waits for a change does not see.
        CLOUDSQUID_LONG_ANSWERS: '0',
      })
      await use({ api, dashboardUrl: dashboard.url })
      await endDashboard(dashboard, 'SIGTERM')
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
    { scope: 'worker' },
  ],
  api: async ({ scripted }, use) => use(scripted.api),
  dashboardUrl: async ({ scripted }, use) => use(scripted.dashboardUrl),
  urlOf: async ({ dashboardUrl }, use) =>
    use(({ projectName, tableId, runId }) =>
      [dashboardUrl, 'runs', projectName, tableId, runId].map((part) => part.replace(/\/$/, '')).join('/'),
    ),
})

export { expect } from '@playwright/test'
