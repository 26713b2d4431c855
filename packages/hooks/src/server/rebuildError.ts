import { type Answer, textOf } from './Answer.ts'
import type { KeyFinder } from './keyFinder.ts'

export interface RebuildOptions {
  finder: KeyFinder
  /** The error of an upstream of the host's own may be more than a sentence, such as the state that a write met. */
  isExtension: boolean
}

/** An error that has more to say is a page, a dump or a file, and none of them is for a caller. */
const maxErrorBytes = 16_000
const maxSentence = 500

/**
 * Makes an error of the upstream anew from its sentence. Its body is never passed on: what an upstream dumps when it
 * fails may hold the request, and so the key, in encodings that nobody has thought of.
 */
export function rebuildError(answer: Answer, { finder, isExtension }: RebuildOptions): Answer {
  const body = parse(answer)
  const headers = answer.headers.filter(([name]) => name !== 'content-type')
  headers.push(['content-type', 'application/json'])
  const kept = isExtension && isObject(body) && !finder.isIn(spelled(body)) ? body : undefined
  const rebuilt = kept ?? { errorMessage: sentenceOf(body, finder) ?? unknown(answer.status) }
  return { status: answer.status, headers, bytes: new TextEncoder().encode(JSON.stringify(rebuilt)) }
}

function parse(answer: Answer): unknown {
  if (answer.bytes.byteLength > maxErrorBytes) return undefined
  try {
    return JSON.parse(textOf(answer))
  } catch {
    return undefined
  }
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}

/** Names and values as they are written, and run together: a key may be spread over a list. */
function spelled(body: unknown): string {
  const parts: string[] = []
  JSON.stringify(body, (name: string, value: unknown) => {
    if (Number.isNaN(Number(name))) parts.push(name)
    if (typeof value === 'string' || typeof value === 'number') parts.push(String(value))
    return value
  })
  return `${parts.join('\n')}\n${parts.join('')}`
}

function sentenceOf(body: unknown, finder: KeyFinder): string | undefined {
  if (!isObject(body)) return undefined
  const texts = [body['errorMessage'], body['message'], body['error'], body['detail']]
  const found = texts.find((text) => typeof text === 'string' && text.trim() !== '')
  if (typeof found !== 'string') return undefined
  const sentence = finder.remove(found)
  if (finder.isIn(sentence)) return undefined
  // Alphabets that nobody looks for come in long runs as well, and words, ids and addresses do not.
  const plain = sentence
    .replaceAll(/[A-Za-z\d+=]{16,}/g, (run) => (/^.?[a-z]+$/.test(run) ? run : '…'))
    .replaceAll(/\S{16,}/g, (run) => (/[!$*;<>^`{|}~\\]/.test(run) ? '…' : run))
  return plain.length > maxSentence ? `${plain.slice(0, maxSentence)}…` : plain
}

function unknown(status: number): string {
  return `Cloudsquid answered with HTTP ${status} and nothing that can be passed on. The server that runs this proxy may know more.`
}
