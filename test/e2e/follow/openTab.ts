import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import type { ReviewDraft } from 'cloudsquid-react'
import { emptyRecord, type FollowRecord } from './page/FollowRecord.ts'
import type { WatcherSetup } from './page/FollowSetup.ts'
import { withoutRepeats } from './withoutRepeats.ts'

/** A tab of a real browser that can really be hidden, with the page that follows runs. */
export interface Tab {
  page: Page
  context: BrowserContext
  /** What the page has thrown, and what it has written to the console as a warning or an error. */
  complaints: string[]
  /** Hides the tab, as minimizing its window does: timers are throttled, no frame is drawn. */
  hide(): Promise<void>
  /** Brings it back. */
  show(): Promise<void>
  /** Cuts the tab off the network, or gives it back. */
  setOffline(isOffline: boolean): Promise<void>
  /** Renders these watchers in place of those before. */
  render(watchers: WatcherSetup[]): Promise<void>
  record(name: string): Promise<Omit<FollowRecord, 'result' | 'review'>>
  /** What a watcher has shown so far, each `running live`, without repeats. */
  story(name: string): Promise<string[]>
  /** What a watcher was told of the run's status. */
  told(name: string): Promise<string[]>
  /** Does something with what `useRun` gave a watcher last. */
  act(name: string, action: 'stop' | 'resume' | 'refresh'): Promise<void>
  /** Submits a review by what `useReview` gave a reviewer last. */
  review(name: string, review: ReviewDraft): Promise<void>
  close(): Promise<void>
}

/** Opens a tab in the browser's own context: those that Playwright makes have focus emulation, which keeps them visible. */
export async function openTab(browser: Browser): Promise<Tab> {
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no context of its own.')
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text())
  })
  const session = await context.newCDPSession(page)
  const { windowId } = await session.send('Browser.getWindowForTarget')

  async function setVisible(isVisible: boolean): Promise<void> {
    const windowState = isVisible ? 'normal' : 'minimized'
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
    const visibility = () => page.evaluate(() => document.visibilityState)
    await expect.poll(visibility, { intervals: [20] }).toBe(isVisible ? 'visible' : 'hidden')
  }

  const record: Tab['record'] = async (name) => {
    const handed = await page.evaluate((name) => {
      // Functions cannot leave the page.
      const { result: _result, review: _review, ...record } = window.follow.records[name] ?? {}
      return record
    }, name)
    return { ...emptyRecord, ...handed }
  }

  return {
    page,
    context,
    complaints,
    hide: () => setVisible(false),
    show: () => setVisible(true),
    async setOffline(isOffline) {
      await context.setOffline(isOffline)
      // The page hears of it in its own time; hidden, it draws nothing that could be waited for.
      const hasHeard = (offline: boolean) => navigator.onLine !== offline
      await page.waitForFunction(hasHeard, isOffline, { polling: 50 })
    },
    render: (watchers) => page.evaluate((watchers) => window.follow.render(watchers), watchers),
    record,
    async story(name) {
      const { shown } = await record(name)
      return withoutRepeats(shown.map(({ phase, connection }) => `${phase} ${connection}`))
    },
    told: async (name) => (await record(name)).told,
    act: (name, action) =>
      page.evaluate(([name, action]) => void window.follow.records[name]?.result?.[action](), [
        name,
        action,
      ] as const),
    review: (name, review) =>
      // As text: the types of `evaluate` do not end at a value that may nest.
      page.evaluate(
        ([name, text]) => void window.follow.records[name]?.review?.submit(text && JSON.parse(text)),
        [name, JSON.stringify(review)] as const,
      ),
    async close() {
      await context.setOffline(false)
      await setVisible(true)
      await page.close()
    },
  }
}
