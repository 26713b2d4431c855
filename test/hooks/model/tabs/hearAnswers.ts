import type { TabSharing } from 'cloudsquid-react'
import type { FakeBrowser, FakePage } from '../../../support/tabs/createFakeBrowser.ts'
import type { SentRequest } from '../Facts.ts'
import type { RunId } from '../Scenario.ts'

interface Hearer {
  browser: FakeBrowser
  /** Gets each channel that the page opens. */
  onOpened: (channel: FakePage) => void
  /** All that was ever sent, by its number less one. */
  sent: SentRequest[]
  /** `hadTurn` is false where the answer was there already: it goes past the budget, and tells it nothing (decision 0030). */
  onHeard: (heard: { runId: RunId; request: SentRequest; hadTurn: boolean }) => void
}

/** Tells of each answer that a page reads, which may be to the request of another one. */
export function hearAnswers(tabs: TabSharing, { browser, onOpened, sent, onHeard }: Hearer): TabSharing {
  return {
    ...tabs,
    join(client, send, options) {
      const share = tabs.join(client, send, options)
      const getRun = client.getRun.bind(client)
      client.getRun = (...read) => {
        const { length } = browser.pages
        const answer = getRun(...read)
        // Opened at once, by the first reading.
        browser.pages.slice(length).forEach(onOpened)
        return answer
      }
      return async (request, signal) => {
        const answer = await share(request, signal)
        const runId = request.path.split('/').at(-1) as RunId
        const number = Number(/\.(\d+)"$/.exec(answer.headers.get('etag') ?? '')?.[1])
        // What the pool sends has a time of its own for each who waits.
        const hadTurn = request.timeoutMs !== undefined
        onHeard({ runId, request: sent[number - 1] ?? toHeld(runId, answer), hadTurn })
        return answer
      }
    },
  }
}

/** What a server told another page, which goes for all runs: it stands in place of an answer while it lasts. */
function toHeld(runId: RunId, { status, headers }: { status: number; headers: Headers }): SentRequest {
  const hintMs = Number(headers.get('retry-after-ms'))
  return {
    number: 0,
    runId,
    isLong: false,
    answer: { is: 'http', code: status, afterMs: 0, hint: { pollAfterMs: hintMs } },
    version: 0,
    sentAtMs: 0,
    sentClockMs: 0,
    turnAtMs: 0,
    returns: 0,
    hintMs,
    answeredClockMs: 0,
    isGivenUp: false,
  }
}
