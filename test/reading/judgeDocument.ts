import { isDeepStrictEqual } from 'node:util'
import type { JsonValue } from 'cloudsquid-react'
import {
  extractDocument,
  type ExtractionOutcome,
} from '../../packages/local/src/extraction/extractDocument.ts'
import type { KnownDocument, Truth } from './KnownDocument.ts'

/** `uncertain`: not right, but the answer says itself that it may be wrong. */
export type Verdict = 'right' | 'wrong' | 'uncertain' | 'absent'

export interface Judged {
  kind: string
  document: string
  field: string
  verdict: Verdict
  /** Said to be uncertain, right or not. */
  isDoubted: boolean
  /** What came instead. */
  got: JsonValue | undefined
}

/** Reads a document and compares what came with what is right. */
export async function judgeDocument(document: KnownDocument): Promise<Judged[]> {
  const { kind, name, mimetype, truths, says } = document
  const filename = name.includes('.') ? name : 'document.pdf'
  const outcome = await extractDocument(
    { bytes: new Uint8Array(await document.bytes()), mimetype, filename },
    // What is measured is what is read, not how busy the machine is.
    { timeoutMs: 300_000 },
  )
  const data = outcome.status === 'done' ? outcome.data : {}
  const judged = Object.entries(truths).map(([pointer, truth]): Judged => {
    const got = valueAt(data, pointer)
    const field = pointer.split('/')[1] ?? ''
    const isDoubted = isUncertain(outcome, field)
    return { kind, document: name, field, verdict: verdictOf(got, truth, isDoubted), isDoubted, got }
  })
  if (says)
    judged.push({
      kind,
      document: name,
      field: '(words)',
      isDoubted: false,
      verdict: says.test(outcome.reasoning) ? 'right' : 'absent',
      got: outcome.reasoning,
    })
  return judged
}

const isUncertain = (outcome: ExtractionOutcome, field: string) =>
  outcome.status === 'done' && outcome.certainty[`/${field}`]?.certainty === 'uncertain'

function verdictOf(got: JsonValue | undefined, truth: Truth, isDoubted: boolean): Verdict {
  const right = isChoice(truth) ? truth.oneOf : [truth]
  if (right.some((value) => isDeepStrictEqual(value, got))) return 'right'
  return got === undefined ? 'absent' : isDoubted ? 'uncertain' : 'wrong'
}

const isChoice = (truth: Truth): truth is Extract<Truth, { oneOf: unknown }> =>
  typeof truth === 'object' && truth !== null && 'oneOf' in truth && Array.isArray(truth.oneOf)

function valueAt(data: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = data
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, JsonValue>)[key]
  }
  return value
}
