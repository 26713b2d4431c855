import type { Locator, Page } from '@playwright/test'
import type { JsonObject } from 'cloudsquid-react'
import { done, pending, running } from 'cloudsquid-react/testing'
import { expect, test } from './scriptedDashboard.ts'

const polls = 60
/** What the server asks for; up to a tenth is added to it, and nothing taken off. */
const pollAfterMs = 1_000

/** The proxy gives a short answer again for a second of its own clock; one of this length it has to ask for each time. */
const transcript = 'The speaker goes on and on. '.repeat(4_000)
const numbered = (answer: number) => `answer ${String(answer).padStart(3, '0')}`

const dataOf = (answer: number): JsonObject => ({
  seen: numbered(answer),
  vendor: { name: 'Northwind Traders', address: { street: 'Hafenweg 4', city: { name: 'Münster' } } },
  terms: 'Payment within 30 days, net. '.repeat(40),
  lines: Array.from({ length: 300 }, (_, index) => ({
    position: index,
    text: `article ${index}`,
    detail: { note: index === 50 || index === 250 ? `noted at ${numbered(answer)}` : 'none' },
  })),
  transcript,
})
const reasoningOf = (answer: number) => 'A line of the reasoning.\n'.repeat(answer) + numbered(answer)

/** One answer for each poll; the last one stays. */
const partialAnswers = Array.from({ length: polls * 2 }, (_, answer) =>
  running({ pollAfterMs, reasoning: reasoningOf(answer), fields: { data: dataOf(answer) } }),
)

/**
 * Moves the page's clock on from one poll to the next, until it shows the given answer; the requests are real ones, to
 * the real server.
 */
async function pollUntil(page: Page, last: number, read: () => Promise<number>): Promise<void> {
  for (let answer = await read(); answer < last; answer = await read()) {
    // One after the other is the point.
    /* oxlint-disable no-await-in-loop */
    await page.clock.runFor(pollAfterMs * 1.1)
    await expect.poll(read, { intervals: [10] }).toBeGreaterThan(answer)
    /* oxlint-enable no-await-in-loop */
  }
}

function countPolls(page: Page, runId: string): () => number {
  let count = 0
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.url().endsWith(`/run/${runId}`)) count += 1
  })
  return () => count
}

/** Counts what the page holds in memory once all that nobody holds is gone. */
async function weigh(page: Page): Promise<{ listeners: number; nodes: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { listeners: read('JSEventListeners'), nodes: read('Nodes') }
}

/** A listener or an element for each answer would be far more. */
async function expectNoGrowth(page: Page, before: { listeners: number; nodes: number }): Promise<void> {
  const { listeners, nodes } = await weigh(page)
  expect(listeners - before.listeners).toBeLessThan(10)
  expect(nodes - before.nodes).toBeLessThan(10)
}

/** Marks the focused element, so that one in its place with the same name is known for another. */
const markFocus = (page: Page) =>
  page.evaluate(() => Object.assign(document.activeElement ?? {}, { isMarked: true }))

/** Everything that a poll leaves as it is. */
function readPlace(page: Page) {
  return page.evaluate(() => {
    const active: (Element & { isMarked?: boolean }) | null = document.activeElement
    const field = active instanceof HTMLTextAreaElement ? active : undefined
    const scrolled = [...document.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0)
    return {
      isFocusKept: active?.isMarked === true,
      draft: field && [field.value, field.selectionStart, field.selectionEnd, field.selectionDirection],
      selection: String(getSelection()),
      scrolledPx: scrolled.map(({ scrollTop }) => scrollTop),
      opened: document.querySelectorAll('main [aria-expanded="true"]').length,
      unfolded: [...document.querySelectorAll('main button')].filter(
        ({ textContent }) => textContent === 'Show less',
      ).length,
    }
  })
}

async function select(locator: Locator): Promise<void> {
  await locator.evaluate((element) => getSelection()?.selectAllChildren(element))
}

// A recording would draw frames for each answer, and take a good part of the time.
test.use({ trace: 'off' })

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.clock.install()
})

/** What a reader does in each view; the last thing that is pressed keeps the focus. */
const readers: Record<'json' | 'table' | 'fields', (panel: Locator) => Promise<void>> = {
  async json(panel) {
    await panel.getByRole('button', { name: /^lines/ }).click()
    await panel.getByRole('button', { name: /^50:/ }).click()
    await panel.getByRole('button', { name: /^detail/ }).click()
    await select(panel.getByText('"article 50"'))
  },
  async table(panel) {
    await panel.getByRole('button', { name: /^Show all/ }).click()
    const region = panel.getByRole('region', { name: /^Lines/ })
    await region.evaluate((element) => element.scrollBy(0, 250 * 37))
    const row = region.getByRole('row', { name: /^250 / })
    await row.getByRole('button').click()
    await select(row.getByText('article 250'))
  },
  async fields(panel) {
    await panel.getByRole('button', { name: /^Show all/ }).click()
    await panel.getByRole('region', { name: /^Lines/ }).evaluate((element) => element.scrollBy(0, 1234))
    await panel.getByRole('button', { name: 'Copy Name' }).first().focus()
    await select(panel.getByText('Northwind Traders'))
  },
}

for (const [view, read] of Object.entries(readers))
  test(`a minute of answers, one a second, leaves whoever reads ${view} where they are`, async ({
    page,
    api,
    urlOf,
  }) => {
    const ref = api.addRun(partialAnswers)
    const asked = countPolls(page, ref.runId)
    await page.goto(`${urlOf(ref)}?view=${view}`)
    const panel = page.getByRole('tabpanel')
    await expect(panel.getByText(numbered(0)).first()).toBeVisible()
    await page.keyboard.press('r')
    await read(panel)
    await markFocus(page)
    await page.mouse.wheel(0, 200)
    const shown = panel.getByText(/^"?answer \d+"?$/)
    const readAnswer = async () => Number(/\d{3}/.exec((await shown.textContent()) ?? '')?.[0])
    await pollUntil(page, 4, readAnswer)
    const place = await readPlace(page)
    const weight = await weigh(page)
    expect(place).toMatchObject({
      isFocusKept: true,
      selection: expect.stringMatching(/article \d+|Northwind/),
    })
    expect(place.opened).toBeGreaterThan(1)
    expect(place.scrolledPx.length).toBeGreaterThan(0)

    await pollUntil(page, polls, readAnswer)
    expect(asked()).toBeGreaterThanOrEqual(polls)
    expect(await readPlace(page)).toEqual(place)
    await expect(
      page.getByRole('main').getByText(/^(A line of the reasoning.\s+){60}answer 060$/),
    ).toBeVisible()
    await expectNoGrowth(page, weight)
  })

test('a minute of answers, one a second, leaves whoever writes a review at their word', async ({
  page,
  api,
  urlOf,
}) => {
  // The scripted API stores no review, and none is sent: the form alone is wanted.
  await page.route('**/api/dashboard', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as object), canReview: true } })
  })
  const turns = Array.from({ length: polls }, () => [
    pending({ pollAfterMs, fields: { data: { transcript } } }),
    running({ pollAfterMs, fields: { data: { transcript } } }),
  ])
  const other = api.addRun(turns.flat())
  const ref = api.addRun([done(dataOf(0), { reasoning: reasoningOf(30) })])
  const asked = countPolls(page, other.runId)
  await page.goto(urlOf(other))
  const list = page.getByRole('navigation').getByRole('listitem')
  await expect(list).toHaveCount(1)
  await page.goto(urlOf(ref))
  await expect(list).toHaveCount(2)
  // The list is there before the run's page is, whose keys are wanted.
  await page.getByRole('button', { name: /^Show all/ }).click()
  await page.keyboard.press('r')
  await expect(page.getByRole('button', { name: /^Reasoning/, expanded: true })).toBeVisible()
  await page.keyboard.press('c')
  const comment = page.getByLabel('Comment')
  await expect(comment).toBeFocused()
  await page.keyboard.type('The total is wrong.\nIt lacks the VAT.')
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft'])
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(key)
  await markFocus(page)
  await page.mouse.wheel(0, 150)
  // Each of its answers has another status than the one before, and the list shows it.
  const seen: string[] = []
  const readAnswer = async () => {
    const status = /Queued|Extracting/.exec((await list.last().textContent()) ?? '')?.[0] ?? ''
    if (status !== seen.at(-1)) seen.push(status)
    return seen.length
  }
  await pollUntil(page, 4, readAnswer)
  const place = await readPlace(page)
  const weight = await weigh(page)
  expect(place).toMatchObject({ isFocusKept: true, selection: ' V', opened: 2, unfolded: 1 })
  expect(place.scrolledPx.length).toBeGreaterThan(0)

  await pollUntil(page, polls, readAnswer)
  expect(asked()).toBeGreaterThanOrEqual(polls)
  expect(await readPlace(page)).toEqual(place)
  await expectNoGrowth(page, weight)
  await page.keyboard.type('€')
  await expect(comment).toHaveValue('The total is wrong.\nIt lacks the€AT.')
})
