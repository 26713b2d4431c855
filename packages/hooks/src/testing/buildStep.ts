import type { RowFields, RunStep, StepOptions } from './RunStep.ts'

export interface StepBody {
  kind?: RunStep['kind']
  status?: number
  contentType?: string
  text?: (row: RowFields) => string
}

export function buildStep(body: StepBody, options: StepOptions): RunStep {
  const { polls, forMs, delayMs = 0, retryAfter, pollAfterMs } = options
  const headers: Record<string, string> = { 'content-type': body.contentType ?? 'application/json' }
  if (retryAfter !== undefined)
    headers['retry-after'] = retryAfter instanceof Date ? retryAfter.toUTCString() : String(retryAfter)
  if (pollAfterMs !== undefined) headers['x-poll-after-ms'] = String(pollAfterMs)
  return {
    kind: body.kind ?? 'answer',
    status: body.status ?? 200,
    headers: { ...headers, ...options.headers },
    text: body.text ?? (() => ''),
    polls,
    forMs,
    delayMs,
  }
}
