import { stubTabs, unstubTabs } from '../../../support/tabs/stubTabs.ts'
import { createJournal } from '../createJournal.ts'
import { createServer } from '../createServer.ts'
import { createWorld, type World } from '../createWorld.tsx'
import type { Scenario } from '../Scenario.ts'
import type { Origin } from './Origin.ts'

export type Pages = ReturnType<typeof createPages>

/** The pages of one browser over one server: the first, and another one from when something is first done in it. */
export function createPages(scenario: Scenario) {
  const origin: Origin = {
    scenario,
    server: createServer(scenario),
    journal: createJournal(),
    browser: scenario.hasTabs ? stubTabs(0) : undefined,
    pages: [],
  }
  const first = createWorld(origin)
  let other: World | undefined

  return {
    first,
    journal: origin.journal,
    /** Those in which anything happens. */
    all: () => [first, other].filter((page) => page !== undefined && !page.app.isFrozen) as World[],
    /** The other page; it is opened if there is none. A frozen one does nothing. */
    other(): World | undefined {
      other ??= createWorld(origin)
      return other.app.isFrozen ? undefined : other
    },
    /** The browser freezes the other page, and tells it nothing: it keeps the turn that it has. */
    freezeOther: () => other?.freeze(),
    /** It is closed, as a browser closes it. The next one is a new one. */
    closeOther() {
      other?.end()
      other = undefined
    },
    end() {
      other?.end()
      first.end()
      if (origin.browser) unstubTabs()
    },
  }
}
