import { createDecisionOutbox, parseKeepingDigits } from 'cloudsquid-react-ui'
import { createRunClient, type RunClientOptions } from 'cloudsquid-react'
import type { AppServices } from './AppServices.tsx'
import { createDashboardApi } from './dashboard/createDashboardApi.ts'
import { createFollowedRuns } from './runs/createFollowedRuns.ts'
import { createShortcutSettings } from './shortcuts/createShortcutSettings.ts'
import { createAsksFirst } from './storage/createAsksFirst.ts'
import { createRejectReasons } from './storage/createRejectReasons.ts'
import { createAdvancing } from './storage/createAdvancing.ts'
import { createDensity } from './storage/createDensity.ts'
import { createDocumentPane } from './storage/createDocumentPane.ts'
import { createListFolded } from './storage/createListFolded.ts'
import { createNotifying } from './storage/createNotifying.ts'
import { createReviewDrafts } from './storage/drafts/createReviewDrafts.ts'
import { createRecording } from './storage/createRecording.ts'
import { createReviewer } from './storage/createReviewer.ts'
import { createLanguage } from './language/createLanguage.ts'
import { createTheme } from './storage/createTheme.ts'
import { localTexts } from './storage/localTexts.ts'

export interface AppServicesOptions {
  /** Where the API is; everything else is beside this page. */
  client: RunClientOptions
  /** Answers what the dashboard itself asks for. */
  fetch: typeof globalThis.fetch
  /** Wears the theme and the density, and says which language it speaks. */
  root: HTMLElement
  /**
   * Where the followed runs are kept.
   *
   * @default 'extraction-runs'
   */
  databaseName?: string | undefined
  /**
   * Whether runs are recorded from the start.
   *
   * @default false
   */
  isDevelopment?: boolean
}

/** How long runs take is known to the next page too. */
const storedPace = {
  getItem: (key: string) => localTexts.read(`extraction-runs:${key}`),
  setItem: (key: string, value: string) => void localTexts.write(`extraction-runs:${key}`, value),
}

/** Makes everything that the dashboard reaches outside of itself, once for each page. */
export function createAppServices(options: AppServicesOptions): AppServices {
  const { client, fetch, root, databaseName, isDevelopment = false } = options
  return {
    runClient: createRunClient({ parseJson: parseKeepingDigits, learn: storedPace, ...client }),
    api: createDashboardApi(fetch),
    followedRuns: createFollowedRuns(databaseName),
    theme: createTheme(root),
    density: createDensity(root),
    listFolded: createListFolded(),
    language: createLanguage(root),
    reviewer: createReviewer(),
    reviewDrafts: createReviewDrafts(),
    outbox: createDecisionOutbox(),
    reasons: createRejectReasons(),
    asksFirst: createAsksFirst(),
    documentPane: createDocumentPane(),
    shortcuts: createShortcutSettings(),
    advancing: createAdvancing(),
    notifying: createNotifying(),
    recording: createRecording(),
    isDevelopment,
  }
}
