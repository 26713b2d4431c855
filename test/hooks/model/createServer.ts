import { hintMsOf, toResponse } from './answers.ts'
import { device } from './device.ts'
import type { SentRequest } from './Facts.ts'
import { type HeldAnswer, holdRequests, type Waiting } from './long/holdRequests.ts'
import type { Answer, RunId, Scenario } from './Scenario.ts'

export interface Server {
  /** Gives a page its way to the server. */
  connect: (page: Listener) => typeof globalThis.fetch
  /** All that was ever sent, by any page, by its number. */
  sent: SentRequest[]
  /** Stores a review of a run, by its number. */
  review: (runId: RunId, number: number) => void
  /** What is between the page and the runs, and lets requests wait where the scenario has long answers. */
  proxy: Pick<ReturnType<typeof holdRequests>, 'cut' | 'end'>
  /** Fails all requests for so long. */
  fail: (ms: number) => void
}

interface Listener {
  /** Whether the browser has frozen the page: nothing that it does leaves it. */
  isFrozen: () => boolean
  onSent: (request: SentRequest) => void
  /** Called when it was answered, or given up by the client. */
  onEnded: (request: SentRequest) => void
}

/** A server that answers by a script: each request takes the next answer, and the last one stays. */
export function createServer({
  answers: script,
  serverSkewMs,
  hasLongAnswers,
}: Pick<Scenario, 'answers' | 'serverSkewMs' | 'hasLongAnswers'>): Server {
  const told = { 'run-1': startTelling(), 'run-2': startTelling() }
  /** The review that each run has there, by its number; 0 is none. */
  const reviews: Record<RunId, number> = { 'run-1': 0, 'run-2': 0 }
  const sent: SentRequest[] = []
  let outUntilMs = 0

  function take(runId: RunId): Answer {
    if (device.nowMs() < outUntilMs) return { is: 'http', code: 503, afterMs: 0 }
    const answers = script[runId]
    const run = told[runId]
    const answer = answers[Math.min(run.count, answers.length - 1)] ?? { afterMs: 0, is: 'drop' }
    const isRepeated = run.count >= answers.length
    run.count += 1
    if (answer.is !== 'run') return answer
    const isNews = run.version === 0 || answer.status !== run.status || (answer.isNews && !isRepeated)
    if (isNews) run.version += 1
    run.status = answer.status
    return answer
  }

  const tagOf = (runId: RunId) => `${told[runId].version}.${reviews[runId]}`
  const proxy = holdRequests({
    take,
    tagOf,
    known: (runId) => ({ is: 'run', status: told[runId].status as string, isNews: false, afterMs: 0 }),
  })

  /** What there is to say of a run at this moment. */
  const say = (runId: RunId) => ({
    tag: tagOf(runId),
    fields: {
      run_id: runId,
      version: told[runId].version,
      data: {},
      review: buildReview(reviews[runId]),
    },
  })

  return {
    proxy,
    fail: (ms) => {
      outUntilMs = device.nowMs() + ms
    },
    review(runId, number) {
      reviews[runId] = number
      proxy.tell(runId)
    },
    sent,
    connect(page) {
      return async (url, init) => {
        if (page.isFrozen()) return new Promise<never>(() => {})
        const runId = (url as string).split('/').at(-1) as RunId
        const waiting = hasLongAnswers ? readWaiting(runId, init) : undefined
        const request: SentRequest = {
          number: sent.length + 1,
          runId,
          isLong: waiting !== undefined,
          // Nobody knows yet how one that waits is answered.
          answer: waiting ? { is: 'hang', afterMs: 0 } : take(runId),
          version: told[runId].version,
          sentAtMs: device.nowMs(),
          sentClockMs: device.clockMs(),
          turnAtMs: device.nowMs(),
          returns: device.returns(),
          hintMs: 0,
          answeredClockMs: 0,
          isGivenUp: false,
        }
        sent.push(request)
        let said = say(runId)
        let held: HeldAnswer | undefined
        page.onSent(request)
        // What one has asked for, the proxy knows.
        proxy.tell(runId)
        try {
          held = waiting && (await proxy.hold(waiting))
          if (held) {
            said = say(runId)
            Object.assign(request, { answer: held.answer, version: told[runId].version })
          }
          await answered(request.answer, init?.signal)
        } catch (error) {
          request.isGivenUp = init?.signal?.aborted === true
          throw error
        } finally {
          request.hintMs = hintMsOf(request.answer, serverSkewMs)
          request.answeredClockMs = device.clockMs()
          page.onEnded(request)
        }
        return toResponse(request.answer, {
          fields: said.fields,
          tag: `${said.tag}.${request.number}`,
          isSame: held?.isSame,
          offer: hasLongAnswers && held?.isOffered !== false ? 25 : undefined,
          skewMs: serverSkewMs,
        })
      }
    },
  }
}

/** What a page asks to wait for, if it does. */
function readWaiting(runId: RunId, init: RequestInit | undefined): Waiting | undefined {
  const headers = new Headers(init?.headers)
  const seconds = Number(/wait=(\d+)/.exec(headers.get('prefer') ?? '')?.[1] ?? 0)
  // Without the number of the request that it came with.
  const tag = headers
    .get('if-none-match')
    ?.replaceAll('"', '')
    .replace(/\.\d+$/, '')
  return seconds > 0 && tag !== undefined ? { runId, seconds, tag, signal: init?.signal } : undefined
}

/** A review on the wire, by its number. */
export function buildReview(number: number) {
  if (number === 0) return undefined
  return { approved: number % 2 === 0, comment: String(number), reviewed_by: 'Dana' }
}

function startTelling() {
  return { count: 0, version: 0, status: undefined as unknown }
}

function answered(answer: Answer, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => (answer.is === 'drop' ? reject(new TypeError('fetch failed')) : resolve())
    if (answer.is !== 'hang' && answer.afterMs === 0) return end()
    const timer = answer.is === 'hang' ? undefined : setTimeout(end, answer.afterMs)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}
