import type { Page } from '@playwright/test'

/** Where the focus of a reviewer is, and what stands there. */
export interface SeenValue {
  /** The JSON pointer of the value; absent outside the values. */
  pointer: string | undefined
  isDock: boolean
  /** Whether the value was expected and did not come. */
  isMissing: boolean
  /** What the checks say at it. */
  objections: string[]
  /** What is offered in its place. */
  repair: string | undefined
  /** Whether the document shows where it stands. */
  isFound: boolean
}

/** Reads from the page what a reviewer sees at the focus. */
export async function seeValue(page: Page): Promise<SeenValue> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const cell = focused instanceof HTMLElement && focused.dataset['walk'] !== undefined ? focused : undefined
    const buttons = [...(cell?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)
    return {
      pointer: cell?.dataset['walk'],
      isDock: focused?.querySelector(':scope > h2')?.textContent === 'Review',
      isMissing: buttons.includes('Add'),
      objections: [...(cell?.querySelectorAll('[data-severity] > span') ?? [])].map(
        ({ textContent }) => textContent,
      ),
      repair: buttons.find((text) => text.startsWith('Use ')),
      isFound:
        cell?.dataset['evidence'] === 'chosen' &&
        document.querySelector('[aria-label="Where it stands"] [data-tone="found"]') !== null,
    }
  })
}

/** Waits until the reviewer has left a value: its place in the document is shown by then, where it has one. */
export async function leaves(page: Page, pointer: string | undefined): Promise<void> {
  await page.waitForFunction((before) => {
    const focused = document.activeElement as HTMLElement | null
    const isDock = focused?.querySelector(':scope > h2')?.textContent === 'Review'
    const now = focused?.dataset['walk']
    if (isDock) return true
    if (now === undefined || now === before) return false
    // What did not come has no place; of all else it is said whether there is one.
    if (focused?.dataset['evidence'] === undefined) return true
    const told = document.querySelector('[aria-label="Where it stands"] [data-tone]')?.textContent
    return focused.dataset['evidence'] === 'chosen' && told !== undefined && !told.startsWith('Reading')
  }, pointer)
}
