import type { Line } from '../../reading/Reading.ts'
import { chooseDate } from './chooseDate.ts'
import { isBareNumberWord, isBesideTitle } from './chooseIdentifier.ts'
import { resolveDate, placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import { type Finding, type Findings, oneOrNone } from '../values/Finding.ts'
import { findDates } from '../values/findDates.ts'
import { foldText } from '../text/foldText.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { readIdentifier } from '../values/readIdentifier.ts'
import { howWords } from '../document/valuesNear.ts'
import { segmentsOf } from '../text/scanText.ts'

const connector =
  /(?:\b(?:du|vom|von|van|am|d\.d\.|dd\.|of|on|dated|en date du|le|del|de|di|issued at|issued on|issued|emise le|emitida el|emessa il|con fecha|fecha|in data|datum|date)|[,/|])[\s:]{0,2}$/
const letterHead = /^[\p{L} .'-]{2,40},?\s(?:den|le|the|de|dnia|)\s?$/u

/**
 * The date of the document: by its label; else after the document number ("Facture n° 12 du 2 juillet 2015"); else
 * after a place ("Berlin, den 3. März 2014"); else the only date there is, or that stands by itself at the head.
 */
export function chooseInvoiceDate(document: DocumentText): Findings {
  const labelled = chooseDate(document, 'date', 'date')
  const beside = afterNumber(document)
  // "Rechnung vom" in a sentence may tell of another invoice than the title does.
  const isStrong =
    labelled.found[0] && !/"(?:date|datum|le|.* (?:vom|du|van|on))"$/i.test(labelled.found[0].rule)
  if (isStrong) return labelled
  if (beside.found.length > 0) return beside
  const alone = aloneAtHead(document)
  // "Date" may head a table of other documents.
  const [below] = labelled.found.filter(({ rule }) => rule.includes(howWords.below))
  if (below && alone.found.some(({ value }) => value !== below.value)) return alone
  if (labelled.found.length > 0) return labelled
  if (labelled.remarks.length > 0) return labelled
  const head = afterPlace(document)
  if (head.found.length > 0) return head
  const only = onlyDate(document)
  return only.found.length > 0 ? only : alone
}

/** "15 June 2031" by itself above a letter, or right of who is written to, where the text names others. */
function aloneAtHead({ lines, dateOrder }: DocumentText): Findings {
  const alone = segmentsOf(lines, 25).filter(
    ({ line, segment }) =>
      line.page === 1 &&
      isDateAlone(segment.text) &&
      line.segments.every((other) => other === segment || !/\d/.test(other.text)),
  )
  const [first] = alone
  const words = first?.segment.text ?? ''
  const [token] = findDates(words)
  const value = token && resolveDate(token, dateOrder)
  if (!first || !value || alone.length > 1) return oneOrNone()
  const rule = 'the only date that stands by itself at the head'
  return foundDate({ value, words, line: first.line, rule, grounds: ['place'] })
}

function afterNumber(document: DocumentText): Findings {
  for (const hit of document.labels) {
    if (hit.role !== 'invoice_number') continue
    // "Order   #55120 of 10/12/2027".
    if (hit.segmentIndex > 0 && isBareNumberWord(hit) && !isBesideTitle(hit, document)) continue
    const text = `${hit.line.segments[hit.segmentIndex]?.text.slice(hit.end, hit.end + 80) ?? ''}${goesOn(hit, document)}`
    const token = findDates(text)[0]
    const between = token ? foldText(text.slice(0, token.start)) : ''
    const hasNumber = readIdentifier(text.replace(/^[\s:.]+/, '')) !== undefined
    if (!token || !connector.test(between) || (!hasNumber && between.trim().includes(' '))) continue
    const value = resolveDate(token, document.dateOrder)
    if (!value) continue
    const words = `${hit.words}${text.slice(0, token.end)}`
    const rule = 'the date follows the document number'
    return foundDate({ value, words, line: hit.line, rule, grounds: ['label', 'place'] })
  }
  return oneOrNone()
}

/** What a title goes on with: a date alone right of it or below it, and the next line where it breaks at "vom". */
function goesOn({ line, lineIndex, segmentIndex }: LabelHit, { lines }: DocumentText): string {
  const own = line.segments[segmentIndex]
  // Lines of a neighbouring column may stand between.
  const next = lines
    .slice(lineIndex + 1, lineIndex + 3)
    .find(({ segments }) => segments.some(({ left }) => Math.abs(left - (own?.left ?? 0)) < 4))
  const below = next?.segments.find(({ left }) => Math.abs(left - (own?.left ?? 0)) < 4)
  const isNear = next?.page === line.page && next.top - line.top < 2.2 * line.size
  const beside = line.segments[segmentIndex + 1]
  const isHead = line.page === 1 && lineIndex < 25
  if (isHead && beside && isDateAlone(beside.text)) return `, ${beside.text}`
  if (!own || !below || !isNear || below.text.length > 40) return ''
  if (isHead && isDateAlone(below.text)) return `, ${below.text}`
  const ahead = below.text.slice(0, findDates(below.text)[0]?.start ?? 0)
  const isSplit =
    (ahead === '' && connector.test(foldText(own.text))) ||
    /^(?:vom|von|van|du|del?|dated|issued (?:at|on)) $/i.test(ahead)
  return isSplit && /\d/.test(own.text) ? ` ${below.text}` : ''
}

function isDateAlone(text: string): boolean {
  const [date] = findDates(text)
  return date !== undefined && date.end - date.start >= text.trim().length - 1
}

function afterPlace(document: DocumentText): Findings {
  for (const line of document.lines.slice(0, 40)) {
    for (const [index, segment] of line.segments.entries()) {
      // "Elbstadt, den" and the date may be set apart.
      const next = line.segments[index + 1]?.text ?? ''
      const isApart = /,\s?(?:den|le|the|de|)$/i.test(segment.text) && isDateAlone(next)
      const text = isApart ? `${segment.text} ${next}` : segment.text
      const token = findDates(text)[0]
      if (!token || token.end < text.length - 3 || !letterHead.test(text.slice(0, token.start))) continue
      const value = resolveDate(token, document.dateOrder)
      if (!value || !text.slice(0, token.start).includes(',')) continue
      const rule = 'place and date, as at the head of a letter'
      return foundDate({ value, words: text, line, rule, grounds: ['form', 'place'] })
    }
  }
  return oneOrNone()
}

function onlyDate(document: DocumentText): Findings {
  const otherDates = new Set(
    document.labels
      .filter((label) => label.role === 'date_due' || label.role === 'other_date')
      .map((label) => label.line),
  )
  const all = segmentsOf(document.lines, 2_000).flatMap((placed) =>
    findDates(placed.segment.text).map((token) => ({ token, ...placed })),
  )
  const values = new Set(all.map(({ token }) => resolveDate(token, document.dateOrder)))
  const first = all[0]
  const value = values.size === 1 ? [...values][0] : undefined
  if (!first || !value || all.some(({ line }) => otherDates.has(line))) return oneOrNone()
  const words = first.segment.text.slice(Math.max(0, first.token.start - 20), first.token.end)
  const rule = 'no label announces a date; this is the only date in the document'
  return foundDate({ value, words, line: first.line, rule, grounds: ['form'] })
}

const foundDate = ({ line, ...found }: Omit<Finding, 'field' | 'place'> & { line: Line }): Findings =>
  oneOrNone({ field: 'date', place: placeOfLine(line), ...found })
