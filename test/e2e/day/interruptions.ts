import type { BrowserContext } from '@playwright/test'
import { type Dashboard, expect } from '../dashboard.ts'
import type { Pace } from './createKeyboard.ts'
import { openDesk } from './openDesk.ts'
import { openNext, runOf } from './openNext.ts'
import type { RunOfTheDay } from './reportDay.ts'
import { dock, type Interruption, type Reviewer, reviewRun } from './reviewRun.ts'
import { leaves, seeValue } from './seeValue.ts'

/** The page is loaded again while an editor is open: where it stood and what was typed are there again. */
export function reloads({ page, keyboard }: Reviewer): Interruption {
  return once(0, async (pointer) => {
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
  url: string
  pace: Pace
  reviewer: Reviewer
  onReviewed: (run: RunOfTheDay) => void
}

/** A second tab reviews two runs, while this one has begun with another; it is closed before all of it is sent. */
export function reviewsElsewhere({ context, url, pace, reviewer, onReviewed }: SecondTab): Interruption {
  return once(0, async () => {
    const own = runOf(reviewer.page)
    const {
      page,
      reviewer: second,
      takeShift,
    } = await openDesk({ context, url, pace, approved: reviewer.approved })
    for (let runs = 0; runs < 2; runs += 1) {
      const opening = await openNext(second)
      // What the first tab has begun waits for its decision as well, and is passed over.
      if (runOf(page) === own) await openNext(second)
      onReviewed({ ...(await reviewRun(second)), opening, shift: await takeShift(), tab: 'second' })
    }
    // As by its cross: what still waits is sent as it goes.
    await page.close({ runBeforeUnload: true })
  })
}

/** The server is killed in the middle of a run, and not there when it is decided on: the decision is kept, and sent again. */
export function killsServer({ page, keyboard }: Reviewer, dashboard: Dashboard) {
  return {
    before: once(0, () => dashboard.kill()),
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
