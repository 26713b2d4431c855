import type { Ground } from '../../../contract/Certainty.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Role } from '../labels/FieldRule.ts'
import { type Finding, type Findings, leftOut, oneOrNone } from '../values/Finding.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { foldText } from '../text/foldText.ts'
import { nameless, readIdentifier } from '../values/readIdentifier.ts'
import { howWords, scoreOf, valuesNear, type NearText } from '../document/valuesNear.ts'
import { segmentsOf } from '../text/scanText.ts'

interface Candidate {
  value: string
  score: number
  isRepeated: boolean
  hit: LabelHit
  near: NearText
}

/** Chooses the number that the labels of a role announce. Two equally good different numbers are both refused. */
export function chooseIdentifier(document: DocumentText, role: Role, field: string): Findings {
  const best = new Map<string, Candidate>()
  for (const hit of document.labels.filter((label) => label.role === role)) {
    const candidate = candidateOf(hit, document)
    if (!candidate) continue
    const known = best.get(candidate.value)
    // A number that is repeated, on every page for example, is the likelier one.
    if (known) {
      known.score = Math.max(known.score, candidate.score) + 1
      known.isRepeated = true
    } else best.set(candidate.value, candidate)
  }
  const [first, second] = [...best.values()].toSorted((a, b) => b.score - a.score)
  if (!first) return oneOrNone()
  if (second && second.score >= first.score && !isPartOf(first.value, second.value))
    return leftOut(`${field} is left out: "${first.value}" and "${second.value}" are announced equally well.`)
  return oneOrNone(toFinding(first, field))
}

function candidateOf(hit: LabelHit, document: DocumentText): Candidate | undefined {
  const isWeak = hit.strength === 'weak'
  if (isWeak && isBareNumberWord(hit) && !hasTitleNear(hit, document)) return undefined
  for (const near of valuesNear(hit, document)) {
    // A bare word like "Invoice" announces a number only right beside it.
    if (isWeak && near.how === 'below' && !/^(?:#|n[°º])/i.test(near.text) && !isRowOfLabels(hit, document))
      continue
    const value = readIdentifier(near.text, hit.strength === 'clear' && near.how === 'after')
    if (!value) continue
    if (isWeak && isDoubtful(value) && !isBesideTitle(hit, document) && !isWholeLine(hit, value)) continue
    return { value, hit, near, isRepeated: false, score: scoreOf(hit, near) }
  }
  return undefined
}

/** "Invoice 41" and nothing else; "Invoice 2031" may be of that year. */
const isWholeLine = ({ line, start, end }: LabelHit, value: string) =>
  start === 0 &&
  value.length < 4 &&
  line.segments.length === 1 &&
  line.segments[0]?.text.slice(end).trim() === value

/** "Customer   Order   Invoice   Due date" above a row of values: there a bare word is the heading of its value. */
function isRowOfLabels({ line, lineIndex }: LabelHit, document: DocumentText): boolean {
  const labelled = new Set(
    (document.labelsByLine.get(lineIndex) ?? []).map(({ segmentIndex }) => segmentIndex),
  )
  return labelled.size >= 3 && !line.segments.some(({ text }) => /\d/.test(text) || text.length > 30)
}

const bareNumberWord = /^(?:#|n°|no|nr|number|nummer|numero)$/
export const isBareNumberWord = ({ words }: LabelHit) => bareNumberWord.test(foldText(words))

/** "Votre facture du 14 mars", "Rechnung vom": a title that goes on to its date. */
const namesIt =
  /^(?:\w+ )?(?:invoice|rechnung|facture|factuur|factura|fattura) (?:du|vom|von|van|de|del|of|dated|date)$/

/** "No. 1234" alone may number anything; below or beside the title "Invoice" it numbers the invoice. */
function hasTitleNear(hit: LabelHit, document: DocumentText): boolean {
  const above = [0, 1, 2, 3].flatMap((distance) => document.labelsByLine.get(hit.lineIndex - distance) ?? [])
  return above.some(
    ({ role, line, words }) =>
      line.page === hit.line.page &&
      (role === 'invoice_number' ? !bareNumberWord.test(foldText(words)) : namesIt.test(foldText(words))),
  )
}

/** "Rechnung   #47". */
export const isBesideTitle = (hit: LabelHit, { labelsByLine }: DocumentText) =>
  isBareNumberWord(hit) &&
  labelsByLine.get(hit.lineIndex)?.some((other) => other !== hit && other.role === 'invoice_number') === true

/** After a bare word, a year or a very short number is more likely something else; "A-77" is none, nor "42/2026". */
const isDoubtful = (value: string) =>
  /^(?:19|20)\d\d$/.test(value) ||
  (value.replaceAll(/\D/g, '').length < 3 && !/^[A-Z]{1,5}[-/]\d\d$/.test(value))

const isPartOf = (a: string, b: string) => a.includes(b) || b.includes(a)

function toFinding({ value, hit, near, isRepeated }: Candidate, field: string): Finding {
  const grounds: Ground[] = ['place']
  if (hit.strength !== 'weak') grounds.push('label')
  if (isRepeated) grounds.push('repeated')
  // Letters and digits, or many digits: "Rechnung RE1001" is hardly anything else.
  if (/[a-z].*\d{3}|\d{5}/i.test(value)) grounds.push('form')
  const isGuessed = near.text.slice(0, value.length + 4).search(nameless) >= 0
  const guess = '; the font tells no letter for one of its signs, which is taken for a hyphen'
  return {
    field,
    value,
    words: `${hit.words} … ${near.text.slice(0, 60)}`,
    place: placeOfLine(near.line),
    rule: `the number ${howWords[near.how]} "${hit.words}"${isGuessed ? guess : ''}`,
    grounds,
    doubts: isGuessed ? ['two_readings'] : [],
  }
}

const receiptTitle = /\b(?:receipt|quittung|recu|bon|kassabon|beleg|voucher)\b/

/** The number of the document; a receipt without one is known by its booking number. */
export function chooseInvoiceNumber(document: DocumentText): Findings {
  const own = chooseIdentifier(document, 'invoice_number', 'invoice_number')
  if (own.found.length > 0 || own.remarks.length > 0) return own
  const head = segmentsOf(document.lines, 8).map(({ segment }) => foldText(segment.text.slice(0, 60)))
  if (!head.some((text) => receiptTitle.test(text))) return own
  const booking = chooseIdentifier(document, 'booking_number', 'invoice_number')
  const reason = 'a receipt without a number of its own is known by its booking number'
  return {
    ...booking,
    found: booking.found.map((finding) => ({ ...finding, rule: `${finding.rule}; ${reason}` })),
  }
}
