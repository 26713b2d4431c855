import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** A table that is walked by arrows scrolls to the cell that they reach; it is no stop of the Tab key, as axe wants it. */
const walkedTable = '[role="region"]:has(> [role="grid"])'

/** Fails with what axe finds on the page as it stands, in the light theme, and of what depends on colours in the dark one too. */
export async function expectAccessible(page: Page): Promise<void> {
  // The ground of a button takes a moment to change, and goes with neither theme meanwhile.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze()
  expect(dark.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, ...target]))).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  await page.emulateMedia({ reducedMotion: null })
  const all = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => ({ id, at: target.map(String).join(' ') })),
  )
  const found = await page.evaluate(
    ([list, walked]) =>
      list.filter(
        ({ id, at }) => id !== 'scrollable-region-focusable' || !document.querySelector(at)?.matches(walked),
      ),
    [all, walkedTable] as const,
  )
  expect(found).toEqual([])
}
