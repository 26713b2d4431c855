import type { Ground } from '../../contract/Certainty.ts'
import type { Line } from '../reading/Reading.ts'
import type { Finding } from './values/Finding.ts'

/** A word that the recognition is less sure of may be another. */
const sureEnough = 0.9
/** What sums or check digits confirm may have been a little harder to read. */
const sureIfConfirmed = 0.85
const confirming: ReadonlySet<Ground> = new Set<Ground>(['arithmetic', 'check_digits'])
/** Beside amounts: one wrong digit sends money elsewhere. */
const accounts: ReadonlySet<string> = new Set(['iban', 'bic'])

/**
 * Adds doubts to values that were read from pictures: a label and a place say which value is meant, but not that its digits
 * were recognised as they stand there.
 */
export function doubtRecognized(found: readonly Finding[], lines: readonly Line[]): Finding[] {
  const pages = recognizedWords(lines)
  return found.map((finding) => {
    const [, page = '', line = ''] = /^page (\d+), line (\d+)/.exec(finding.place) ?? []
    const byLine = pages.get(Number(page))
    if (!byLine) return finding
    const isConfirmed = finding.grounds.some((ground) => confirming.has(ground))
    const doubts = [...(finding.doubts ?? [])]
    if (!isConfirmed && needsConfirming(finding)) doubts.push('unconfirmed_digits')
    if (leastConfidence(finding, byLine, Number(line)) < (isConfirmed ? sureIfConfirmed : sureEnough))
      doubts.push('poor_recognition')
    return doubts.length > 0 ? { ...finding, doubts } : finding
  })
}

const needsConfirming = ({ field, value, grounds }: Finding) =>
  typeof value === 'number' ||
  Array.isArray(value) ||
  accounts.has(field) ||
  (field.endsWith('_number') && typeof value === 'string' && isMixed(value) && !grounds.includes('repeated'))

/** Among letters and digits no recognition tells I from 1 and O from 0. */
const isMixed = (value: string) => /[a-z]/i.test(value) && /[1ilo0]/i.test(value)

type Confidences = Map<string, number>

/** The least confidence of each word, by page and line, of the pages that were recognised. */
function recognizedWords(lines: readonly Line[]): Map<number, Map<number, Confidences>> {
  const pages = new Map<number, Map<number, Confidences>>()
  for (const { page, number, segments } of lines)
    for (const { text, confidence } of segments.flatMap(({ words }) => words)) {
      if (confidence === undefined) continue
      const byLine = pages.get(page) ?? new Map<number, Confidences>()
      const words = byLine.get(number) ?? new Map<string, number>()
      words.set(bare(text), Math.min(words.get(bare(text)) ?? 1, confidence))
      pages.set(page, byLine.set(number, words))
    }
  return pages
}

/** Of the words of a value: those on its line, and elsewhere on the page only what its line does not hold. */
function leastConfidence({ words }: Finding, byLine: Map<number, Confidences>, line: number): number {
  const near = byLine.get(line)
  const all = [...byLine.values()]
  const ofWord = (word: string) =>
    near?.get(word) ?? Math.min(1, ...all.flatMap((confidences) => confidences.get(word) ?? []))
  return Math.min(
    1,
    ...words
      .split(/\s+/)
      .map(bare)
      .filter((word) => word !== '')
      .map(ofWord),
  )
}

/** Rules leave colons and brackets out of the words that they tell. */
const bare = (text: string) => text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
