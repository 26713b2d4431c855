import type { RunClient } from 'cloudsquid-react'
import type { DecisionOutbox, RejectReason } from 'cloudsquid-react-ui'
import { createContext, type ReactNode, use } from 'react'
import type { DashboardApi } from './dashboard/createDashboardApi.ts'
import type { FollowedRuns } from './runs/createFollowedRuns.ts'
import type { StoredValue } from './storage/createStoredValue.ts'
import type { ShortcutChoices } from './shortcuts/createShortcutSettings.ts'
import type { Density } from './storage/createDensity.ts'
import type { DocumentPane } from './storage/createDocumentPane.ts'
import type { ReviewDrafts } from './storage/drafts/createReviewDrafts.ts'
import type { LanguageChoice } from './language/createLanguage.ts'
import type { Theme } from './storage/createTheme.ts'

/** What the dashboard reaches outside of itself: two servers' worth of requests, and the browser's storage. */
export interface AppServices {
  runClient: RunClient
  api: DashboardApi
  followedRuns: FollowedRuns
  theme: StoredValue<Theme>
  density: StoredValue<Density>
  /** Whether the list of runs is folded to a rail. */
  listFolded: StoredValue<boolean>
  language: StoredValue<LanguageChoice>
  reviewer: StoredValue<string>
  reviewDrafts: ReviewDrafts
  /** Decisions that can still be taken back, whatever page is shown. */
  outbox: DecisionOutbox
  /** Ready-made reasons for a rejection; those of the language until somebody changes them. */
  reasons: StoredValue<readonly RejectReason[] | null>
  /** Whether approving asks first while values are not looked at. */
  asksFirst: StoredValue<boolean>
  documentPane: StoredValue<DocumentPane>
  shortcuts: StoredValue<ShortcutChoices>
  /** Whether submitting a review opens the next run that awaits one. */
  advancing: StoredValue<boolean>
  /** Whether the browser tells of runs that end while nobody looks. */
  notifying: StoredValue<boolean>
  /** Whether what was asked of runs is recorded and shown. */
  recording: StoredValue<boolean>
  /** Whether this is a developer's page, on which runs are recorded from the start. */
  isDevelopment: boolean
}

const AppServicesContext = createContext<AppServices | undefined>(undefined)

export function AppServicesProvider({ services, children }: { services: AppServices; children: ReactNode }) {
  return <AppServicesContext value={services}>{children}</AppServicesContext>
}

export function useAppServices(): AppServices {
  const services = use(AppServicesContext)
  if (!services) throw new Error('No AppServicesProvider stands above this component.')
  return services
}
