import { hintMsOf, toResponse } from './answers.ts'
import { device } from './device.ts'
import type { SentRequest } from './Facts.ts'
import type { Answer, RunId, Scenario } from './Scenario.ts'

export interface Server {
  fetch: typeof globalThis.fetch
  /** The review that each run has there, by its number; 0 is none. */
  reviews: Record<RunId, number>
  /** Fails all requests for so long. */
  fail: (ms: number) => void
}

interface Listener {
  onSent: (request: SentRequest) => void
  /** Called when it was answered, or given up by the client. */
  onEnded: (request: SentRequest) => void
}

/** A server that answers by a script: each request takes the next answer, and the last one stays. */
export function createServer(
  { answers: script, serverSkewMs }: Pick<Scenario, 'answers' | 'serverSkewMs'>,
  { onSent, onEnded }: Listener,
): Server {
  const told = { 'run-1': startTelling(), 'run-2': startTelling() }
  const reviews: Server['reviews'] = { 'run-1': 0, 'run-2': 0 }
  let number = 0
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

  return {
    reviews,
    fail: (ms) => {
      outUntilMs = device.nowMs() + ms
    },
    async fetch(url, init) {
      const runId = (url as string).split('/').at(-1) as RunId
      const answer = take(runId)
      const { version } = told[runId]
      number += 1
      const request: SentRequest = {
        number,
        runId,
        answer,
        version,
        sentAtMs: device.nowMs(),
        sentClockMs: device.clockMs(),
        returns: device.returns(),
        hintMs: 0,
        isGivenUp: false,
      }
      const fields = { run_id: runId, version, data: {}, review: buildReview(reviews[runId]) }
      onSent(request)
      try {
        await answered(answer, init?.signal)
      } catch (error) {
        request.isGivenUp = init?.signal?.aborted === true
        throw error
      } finally {
        request.hintMs = hintMsOf(answer, serverSkewMs)
        onEnded(request)
      }
      return toResponse(answer, fields, serverSkewMs)
    },
  }
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
