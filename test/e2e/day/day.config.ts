import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import base from '../../../playwright.config.ts'
import { dayInvoices } from '../../demo/day/dayInvoices.ts'
import type { DayOptions } from './day.spec.ts'

/** The day in its long form, at the pace of a person: `npm run day`. */
export default defineConfig<DayOptions>(base, {
  testDir: '.',
  globalSetup: '../buildDashboard.ts',
  outputDir: '../../../test-results',
  workers: 1,
  use: {
    // It would be measured as well.
    trace: 'off',
    pace: { keyMs: 200, lookMs: 600 },
    places: [...dayInvoices.keys()],
    longLists: [50_000],
    reportFile: fileURLToPath(new URL('../../../docs/review-day.md', import.meta.url)),
  },
})
