import type { FakeBrowser } from '../../../support/tabs/createFakeBrowser.ts'
import type { Facts } from '../createFacts.ts'
import type { createJournal } from '../createJournal.ts'
import type { Server } from '../createServer.ts'
import type { RunId, Scenario } from '../Scenario.ts'

/** What the pages of one browser have in common. */
export interface Origin {
  scenario: Scenario
  server: Server
  journal: ReturnType<typeof createJournal>
  /** Absent where pages do not share. */
  browser: FakeBrowser | undefined
  /** The pages that are open, in their order. */
  pages: OpenPage[]
}

/** What a page can know of another one by what comes of it. */
export interface OpenPage {
  facts: Facts
  app: { isFrozen: boolean; hasHung: boolean }
}

/** Whether another page, which is not frozen, has a request for a run under way. */
export function isAskedElsewhere({ pages }: Origin, me: Facts, runId: RunId): boolean {
  return pages.some(({ facts, app }) => facts !== me && !app.isFrozen && facts.runs[runId].open.length > 0)
}
