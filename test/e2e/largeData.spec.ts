import type { Locator, Page } from '@playwright/test'
import type { JsonObject } from 'cloudsquid-react'
import { done } from 'cloudsquid-react/testing'
import { expect, test } from './scriptedDashboard.ts'
import { fieldRows } from './fieldRows.ts'
import { watchCover } from './watchCover.ts'

const views = ['fields', 'table', 'json'] as const
const rowCount = 10_000
const mostNodes = 5_000

const manyKeys: JsonObject = Object.fromEntries(
  Array.from({ length: 1_000 }, (_, index) => [`field_${index}`, `value ${index}`]),
)
const manyRows = Array.from({ length: rowCount }, (_, index) => ({
  id: index,
  // Every third row takes more lines, so that no height is known before its row is mounted.
  text: index % 3 === 0 ? `movement ${index}, ${'with a long remark '.repeat(12)}` : `movement ${index}`,
  paid: index / 4,
}))
const everything: JsonObject = {
  movements: manyRows,
  transcript: `${'The speaker goes on and on. '.repeat(37_450)}The end, übrigens.`,
  levels: JSON.parse('{"level":'.repeat(8) + '"the innermost"' + '}'.repeat(8)) as JsonObject,
  ...manyKeys,
}

const countNodes = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length)

/** Turns the wheel over the middle of what is seen of an element. */
async function wheel(over: Locator, turns: readonly number[]): Promise<void> {
  const page = over.page()
  const box = await over.boundingBox()
  if (!box) throw new Error('What the wheel is to turn over is not shown.')
  const bottom = Math.min(box.y + box.height, page.viewportSize()?.height ?? 0)
  await page.mouse.move(box.x + box.width / 2, (Math.max(box.y, 0) + bottom) / 2)
  // One after the other is the point.
  // oxlint-disable-next-line no-await-in-loop
  for (const turnPx of turns) await page.mouse.wheel(0, turnPx)
}

const repeat = (count: number, turnPx: number) => Array.from({ length: count }, () => turnPx)

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 900 }))

for (const view of ['fields', 'table'] as const)
  test(`10,000 rows cover their place in every frame of a fast wheel, among ${view}`, async ({
    page,
    api,
    urlOf,
  }) => {
    const ref = api.addRun([done({ movements: manyRows })])
    await page.goto(`${urlOf(ref)}?view=${view}`)
    const region = page.getByRole('region', { name: 'Movements, 10,000 rows' })
    await expect(region).toBeVisible()
    await region.scrollIntoViewIfNeeded()
    const end = await watchCover(region, 'tbody tr[aria-rowindex]')
    await wheel(region, [
      ...repeat(40, 3_000),
      ...repeat(20, -2_000),
      ...repeat(10, 50_000),
      ...repeat(10, 120),
    ])
    const frames = await end()

    expect(frames.length).toBeGreaterThan(50)
    expect(new Set(frames.map(({ scrollTop }) => scrollTop)).size).toBeGreaterThan(30)
    expect(Math.max(...frames.map(({ scrollTop }) => scrollTop))).toBeGreaterThan(400_000)
    expect(frames.filter(({ uncoveredPx }) => uncoveredPx > 0)).toEqual([])
    expect(Math.max(...frames.map(({ mountedRows }) => mountedRows))).toBeLessThan(70)
    expect(await countNodes(page)).toBeLessThan(1_500)
  })

for (const view of views)
  test(`1,000 keys are below 5,000 elements as ${view}, also when all of them are opened`, async ({
    page,
    api,
    urlOf,
  }) => {
    const ref = api.addRun([done(manyKeys)])
    await page.goto(`${urlOf(ref)}?view=${view}`)
    const panel = page.getByRole('tabpanel')
    await expect(panel.getByText('value 0').first()).toBeVisible()
    const nodes = [await countNodes(page)]
    for (const more = panel.getByRole('button', { name: / more of / }); (await more.count()) > 0;) {
      // One press makes room for the next.
      /* oxlint-disable no-await-in-loop */
      await more.press('Enter')
      nodes.push(await countNodes(page))
      /* oxlint-enable no-await-in-loop */
    }
    await page.evaluate(() => document.scrollingElement?.scrollTo(0, 1_000_000))
    await panel.getByRole('region').evaluateAll(([region]) => region?.scrollTo(0, 1_000_000))
    await expect(panel.getByText('value 999')).toBeVisible()
    nodes.push(await countNodes(page))
    expect(nodes.length).toBeGreaterThan(view === 'table' ? 1 : 4)
    expect(Math.max(...nodes)).toBeLessThan(mostNodes)
  })

test('1,000 opened fields cover the page under the wheel, and what is held stays', async ({
  page,
  api,
  urlOf,
}) => {
  const ref = api.addRun([done(manyKeys)])
  await page.goto(urlOf(ref))
  const panel = page.getByRole('tabpanel')
  for (const left of [900, 600, 300])
    // oxlint-disable-next-line no-await-in-loop
    await panel.getByRole('button', { name: new RegExp(`more of ${left}$`) }).press('Enter')
  await page.evaluate(() => scrollTo(0, 0))
  const copy = panel.getByRole('button', { name: 'Copy Field 3', exact: true })
  await copy.focus()
  const list = panel.locator(fieldRows).first().locator('../..')
  const end = await watchCover(list, fieldRows)
  await wheel(list, [...repeat(60, 600), ...repeat(20, -400)])
  const frames = await end()
  expect(new Set(frames.map(({ scrollTop }) => scrollTop)).size).toBeGreaterThan(30)
  expect(Math.max(...frames.map(({ scrollTop }) => scrollTop))).toBeGreaterThan(30_000)
  expect(frames.filter(({ uncoveredPx }) => uncoveredPx > 0)).toEqual([])
  // Three hundreds reach into the view and its margins, one is held, and one may be about to go.
  expect(Math.max(...frames.map(({ mountedRows }) => mountedRows))).toBeLessThanOrEqual(500)
  await expect(copy).toBeFocused()
})

for (const view of views)
  test(`rows, keys, a megabyte of text and eight levels together are searched whole, as ${view}`, async ({
    page,
    api,
    urlOf,
  }) => {
    const ref = api.addRun([done(everything)])
    await page.goto(`${urlOf(ref)}?view=${view}`)
    const panel = page.getByRole('tabpanel')
    await expect(panel.getByText(/The speaker goes on/).first()).toBeVisible()
    expect(await countNodes(page)).toBeLessThan(mostNodes)
    expect((await panel.textContent())?.length).toBeLessThan(20_000)
    const search = page.getByRole('textbox', { name: 'Search in the data' })
    for (const [text, marked] of [
      ['innermost', 'innermost'],
      ['ubrigens', 'übrigens'],
      ['field_999', view === 'fields' ? 'field_999' : 'field_999'],
      ['movement 9999', 'movement 9999'],
    ] as const) {
      // One search after the other.
      // oxlint-disable-next-line no-await-in-loop
      await search.fill(text)
      // oxlint-disable-next-line no-await-in-loop
      await expect(panel.locator('mark')).toHaveText([marked])
    }
    expect(await countNodes(page)).toBeLessThan(mostNodes)
  })
