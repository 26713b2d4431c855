import { firstText } from '../contract/firstText.ts'
import { isJsonObject, type JsonObject } from '../contract/JsonValue.ts'
import { RunContractError, RunHttpError } from './errors.ts'
import { parsePollHint } from './parsePollHint.ts'
import type { ClientAnswer, ClientRequest, SentAnswer } from './RunClient.ts'

/** Of what was read, the text, for as long as anybody has it. */
const texts = new WeakMap<object, string | undefined>()

/** Judges the HTTP status first and reads the body after: an error page need not be JSON (contract row 16). */
export function readAnswer(
  { subject, known, wait }: ClientRequest,
  { status, headers, text, body: read }: SentAnswer,
  parseJson: (text: string) => unknown = JSON.parse,
): ClientAnswer {
  const pollAfterMs = parsePollHint(headers, Date.now())
  const tag = headers.get('etag')
  // Something on the way may take the caller's tag away, or put another in its place: the same comes in full then.
  const isSame = wait && (status === 304 || tag === wait.tag)
  let body: unknown
  try {
    body = read ?? (isJsonObject(known) && (isSame || texts.get(known) === text) ? known : parseJson(text!))
  } catch {
    // Told below, if it matters.
  }
  if (isJsonObject(body) && body !== known) texts.set(body, text)
  if (isSame || (status >= 200 && status < 300)) {
    if (body === undefined) throw new RunContractError(subject, text === '' ? 'is empty' : 'is not JSON')
    const seconds = Number(headers.get('cloudsquid-wait'))
    return { body, pollAfterMs, offer: tag && seconds ? { tag, seconds } : undefined }
  }
  const { errorMessage, message, error } = Object(body) as JsonObject
  // Any of the names that it is known by (contract row 16).
  const detail = firstText(errorMessage, message, error)
  throw new RunHttpError(subject, { status, retryAfterMs: pollAfterMs, detail })
}
