import type { Page } from '@playwright/test'

/** How fast a reviewer is, in milliseconds. */
export interface Pace {
  /** Before any key. */
  keyMs: number
  /** On a value, before the key that goes on from it. */
  lookMs: number
}

/** What was done by keys, and what it took. */
export interface Effort {
  presses: number
  /** What a reviewer of this pace takes, if the page is always there in time. */
  paceMs: number
  /** How long the page kept the reviewer from the next key. */
  waitedMs: number
}

/** One who works by keys alone. */
export interface Keyboard {
  /** Presses a key, and knows that it was done once `arrives` ends. */
  press: (key: string, arrives?: () => Promise<unknown>) => Promise<void>
  /** As `press`, from a value that is looked at first. */
  pressOn: (key: string, arrives: () => Promise<unknown>) => Promise<void>
  /** Types letter by letter. */
  type: (text: string) => Promise<void>
  /** What was done since the last time. */
  take: () => Effort
}

/** Presses keys as a person does: while the page works, the next pause begins. Only what is longer than it is waiting. */
interface PressOptions {
  pauseMs: number
  arrives: (() => Promise<unknown>) | undefined
}

export function createKeyboard(page: Page, { keyMs, lookMs }: Pace): Keyboard {
  let effort: Effort = { presses: 0, paceMs: 0, waitedMs: 0 }
  let pressedMs = performance.now()
  let arrivedMs = pressedMs
  const press = async (key: string, { pauseMs, arrives }: PressOptions) => {
    const waitedMs = Math.max(arrivedMs - pressedMs - pauseMs, 0)
    effort = {
      presses: effort.presses + 1,
      paceMs: effort.paceMs + pauseMs,
      waitedMs: effort.waitedMs + waitedMs,
    }
    await new Promise((resolve) => {
      setTimeout(resolve, Math.max(pressedMs + pauseMs - performance.now(), 0))
    })
    pressedMs = performance.now()
    await page.keyboard.press(key)
    await arrives?.()
    arrivedMs = performance.now()
  }
  return {
    press: (key, arrives) => press(key, { pauseMs: keyMs, arrives }),
    pressOn: (key, arrives) => press(key, { pauseMs: lookMs, arrives }),
    async type(text) {
      for (const letter of text) await press(letter, { pauseMs: keyMs, arrives: undefined })
    },
    take() {
      const taken = effort
      effort = { presses: 0, paceMs: 0, waitedMs: 0 }
      return taken
    },
  }
}
