import { buildStep } from './buildStep.ts'
import type { RunStep, StepOptions } from './RunStep.ts'

/**
 * An HTTP error with the documented body, `{ errorMessage }`. Without a body: {@link emptyBody}.
 *
 * @example
 * api.nextRun([httpError(429, { retryAfter: 3 }), done()])
 */
export function httpError(status: number, options: StepOptions & { errorMessage?: string } = {}): RunStep {
  const errorMessage = options.errorMessage ?? `Scripted failure with HTTP ${status}.`
  return buildStep({ status, text: () => JSON.stringify({ errorMessage }) }, options)
}

/**
 * A connection that breaks: `fetch` rejects with a `TypeError`, and behind a real server the socket is closed in the
 * middle of the answer.
 *
 * @example
 * api.nextRun([dropped(), done()])
 */
export function dropped(options: StepOptions = {}): RunStep {
  return buildStep({ kind: 'dropped' }, options)
}

/**
 * No answer, ever: until the caller gives up.
 *
 * @example
 * api.nextRun([hang(), done()])
 */
export function hang(options: StepOptions = {}): RunStep {
  return buildStep({ kind: 'hang' }, options)
}

/**
 * An answer that calls itself JSON and is none.
 *
 * @example
 * api.nextRun([malformed(), done()])
 */
export function malformed(options: StepOptions = {}): RunStep {
  return buildStep({ text: () => '{"status": done, data}' }, options)
}

/**
 * A finished run whose JSON ends half way.
 *
 * @example
 * api.nextRun([truncated(), done()])
 */
export function truncated(options: StepOptions = {}): RunStep {
  const text = JSON.stringify({ status: 'done', data: { text: 'cut off after this' } })
  return buildStep({ text: () => text.slice(0, -12) }, options)
}

/**
 * A page where JSON was expected, as gateways and sign-in pages send it.
 *
 * @example
 * api.nextRun([htmlPage(502), done()])
 */
export function htmlPage(status = 200, options: StepOptions = {}): RunStep {
  const text = () => '<!doctype html><title>Not the API</title><h1>Not the API</h1>'
  return buildStep({ status, contentType: 'text/html; charset=utf-8', text }, options)
}

/**
 * An answer with no body.
 *
 * @example
 * api.nextRun([emptyBody(500), done()])
 */
export function emptyBody(status = 200, options: StepOptions = {}): RunStep {
  return buildStep({ status }, options)
}
