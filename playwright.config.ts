import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './test/support/findChromium.ts'

/** The journey in a real Chromium; each file starts a dashboard of its own on a free port (test/e2e/dashboard.ts). */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/buildDashboard.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  // Most of a test is waiting for a run; two files at a time, each with a server and a browser of its own.
  workers: 2,
  retries: 0,
  // How long a state may take to show, on a machine whose cores are busy; nothing waits this long when it is there.
  expect: { timeout: 20_000 },
  timeout: 120_000,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: await findChromium(), args: chromiumArgs },
    trace: 'retain-on-failure',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  },
})
