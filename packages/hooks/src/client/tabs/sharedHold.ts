import { parsePollHint } from '../parsePollHint.ts'
import type { SentAnswer } from '../RunClient.ts'
import type { TabAnswer } from './TabMessage.ts'

/** What a server that has too much to do told one tab, kept for those that would ask next. */
export function createSharedHold() {
  let until = 0
  let told: TabAnswer | undefined
  return {
    /** Notes an answer of another tab. */
    hear(answer: TabAnswer): void {
      if (answer.status !== 429 && answer.status !== 503) return
      const forMs = parsePollHint(new Headers(answer.headers), Date.now())
      if (forMs === undefined) return
      until = performance.now() + forMs
      told = answer
    },
    /** The answer in place of a request, while the time lasts that the server asked for. */
    answer(): SentAnswer | undefined {
      const leftMs = Math.ceil(until - performance.now())
      if (!told || leftMs <= 0) return undefined
      return { ...told, headers: new Headers({ 'retry-after-ms': String(leftMs) }) }
    },
  }
}
