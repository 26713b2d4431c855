import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { endDashboard, startDashboard } from './startDashboard.ts'

/** A dashboard of its own, on a free port and an empty data folder. */
export interface Dashboard {
  url: string
  /** Ends the server as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same data and port. */
  restart(): Promise<void>
  killAndRestart(): Promise<void>
}

/** Playwright's `test` with a dashboard for each test. */
export const test = base.extend<{ dashboard: Dashboard }>({
  dashboard: async ({ browserName: _browserName }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'cloudsquid-e2e-'))
    const environment = {
      CLOUDSQUID_LOCAL_DATA: data,
      CLOUDSQUID_API_KEY: '',
      // A scan takes seconds of a core, and here all cores are busy with browsers.
      CLOUDSQUID_LOCAL_READ_TIMEOUT_MS: '300000',
      PORT: '0',
    }
    let running = await startDashboard(environment)
    const kill = () => endDashboard(running, 'SIGKILL')
    const restart = async () => {
      running = await startDashboard({ ...environment, PORT: new URL(running.url).port })
    }
    await use({
      url: running.url,
      kill,
      restart,
      async killAndRestart() {
        await kill()
        await restart()
      },
    })
    await endDashboard(running, 'SIGTERM')
    await rm(data, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
