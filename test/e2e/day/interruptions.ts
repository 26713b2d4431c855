import type { BrowserContext } from '@playwright/test'
import { type Dashboard, expect } from '../dashboard.ts'
import type { Pace } from './createKeyboard.ts'
import { openDesk } from './openDesk.ts'
import { openNext } from './openNext.ts'
import { dock, type Interruption, numberOf, type Reviewer, reviewRun } from './reviewRun.ts'
import { leaves, seeValue } from './seeValue.ts'

/** The page is loaded again while an editor is open: where it stood and what was typed are there again. */
export function reloads({ page, keyboard }: Reviewer): Interruption {
  return once(3, async (pointer) => {
    const editor = page.getByRole('textbox', { name: /^Correct / })
    await keyboard.press('F2', () => expect(editor).toBeFocused())
    await keyboard.press('End')
    await keyboard.type('77')
    const typed = await editor.inputValue()
    await page.reload()
    await expect(page.getByText('Not saved yet.')).toBeVisible()
    await keyboard.press('.', () => leaves(page, undefined))
    expect((await seeValue(page)).pointer).toBe(pointer)
    await keyboard.press('F2', () => expect(editor).toHaveValue(typed))
    await keyboard.press('Escape', () => expect(editor).toHaveCount(0))
  })
}

interface SecondTab {
  context: BrowserContext
  dashboard: Dashboard
  pace: Pace
  reviewer: Reviewer
  onReviewed: (number: string) => void
}

/** A second tab reviews three runs, while this one has begun with another; it is closed before all of it is sent. */
export function reviewsElsewhere({
  context,
  dashboard,
  pace,
  reviewer,
  onReviewed,
}: SecondTab): Interruption {
  return once(2, async () => {
    const own = await numberOf(reviewer.page)
    const { approved } = reviewer
    const second = await openDesk({ context, url: dashboard.url, pace, approved })
    for (let runs = 0; runs < 3; runs += 1) {
      await openNext(second.reviewer)
      // What this tab has begun waits for its decision as well, and is passed over.
      if ((await numberOf(second.page)) === own) await openNext(second.reviewer)
      onReviewed((await reviewRun(second.reviewer)).number)
    }
    // As by its cross: what still waits is sent as it goes.
    await second.page.close({ runBeforeUnload: true })
  })
}

/** The server is killed in the middle of a run, and not there when it is decided on: the decision is kept, and sent again. */
export function killsServer({ page, keyboard }: Reviewer, dashboard: Dashboard) {
  return {
    before: once(4, () => dashboard.kill()),
    async after() {
      await keyboard.press('Control+Enter', () =>
        expect(dock(page).getByText('not saved').last()).toBeVisible(),
      )
      await dashboard.restart()
    },
  }
}

/** Comes at one value of a run alone. */
function once(at: number, happen: (pointer: string | undefined) => Promise<void>): Interruption {
  return async ({ pointer, values }) => {
    if (values === at) await happen(pointer)
  }
}
