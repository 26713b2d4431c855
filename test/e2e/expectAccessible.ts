import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** A table that is walked by arrows scrolls to the cell that they reach; it is no stop of the Tab key, as axe wants it. */
const walkedTable = '[role="region"]:has(> [role="grid"])'

/** Fails with what axe finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).disableRules('scrollable-region-focusable').analyze()
  const scrolling = await new AxeBuilder({ page })
    .withRules('scrollable-region-focusable')
    .exclude(walkedTable)
    .analyze()
  const found = [...violations, ...scrolling.violations].map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(found).toEqual([])
}
