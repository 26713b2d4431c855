import { resolveDate, placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Role } from '../labels/FieldRule.ts'
import { type Finding, type Findings, leftOut, oneOrNone } from '../values/Finding.ts'
import { findDates, findPlainDate, type DateToken } from '../values/findDates.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { foldText } from '../text/foldText.ts'
import { goesOnBelow, howWords, scoreOf, valuesNear, type NearText } from '../document/valuesNear.ts'
import type { Doubt } from '../../../contract/Certainty.ts'
import { segmentsOf } from '../text/scanText.ts'

interface Candidate {
  token: DateToken
  score: number
  hit: LabelHit
  near: NearText
}

/** Between a label and its date stand at most a few words: "Invoice date (dd/mm/yyyy): Monday, 3 March 2014". */
const reach = 26

/** Chooses the date that the labels of a role announce; a date that can be read two ways is left out and named. */
export function chooseDate(document: DocumentText, role: Role, field: string): Findings {
  const candidates = document.labels
    .filter((label) => label.role === role)
    .flatMap((hit) => candidateOf(hit, document))
    .toSorted((a, b) => b.score - a.score)
  const first = candidates[0]
  if (!first) return oneOrNone()
  const value = resolveDate(first.token, document.dateOrder)
  if (!value)
    return leftOut(
      `${field} is left out: "${first.token.raw}" (${placeOfLine(first.near.line)}) can be read two ways, and ${document.dateOrder.because}.`,
    )
  const rival = candidates.find(
    (other) => other.score === first.score && resolveDate(other.token, document.dateOrder) !== value,
  )
  if (rival)
    return leftOut(
      `${field} is left out: "${first.token.raw}" and "${rival.token.raw}" are announced equally well.`,
    )
  const { token, hit, near } = first
  const order = token.iso ? '' : `; ${document.dateOrder.because}`
  return oneOrNone({
    field,
    value,
    words: `${hit.words} … ${token.raw}`,
    place: placeOfLine(near.line),
    rule: `the date ${howWords[near.how]} "${hit.words}"${order}`,
    grounds: hit.strength === 'weak' ? ['place'] : ['label', 'place'],
    doubts: token.iso !== undefined || document.dateOrder.isShown ? [] : ['two_readings'],
  })
}

function candidateOf(hit: LabelHit, document: DocumentText): Candidate[] {
  for (const near of valuesNear(hit, document)) {
    const token = findDates(near.text)[0] ?? findPlainDate(near.text)
    if (!token || token.start > reach) continue
    const between = near.text.slice(0, token.start)
    if (hit.strength === 'clear' ? isSentence(between) : !isBare(between)) continue
    const holds = (text: string) => findDates(text).length > 0
    if (near.how === 'below' && goesOnBelow(hit, near.line, { document, holds })) continue
    const isFirst = hit.role === 'date' && followsNumber(hit, document)
    return [{ token, hit, near, score: scoreOf(hit, near) + (isFirst ? 0.5 : 0) }]
  }
  return []
}

/** "Dated" below or beside "Invoice No." and again below "Order No.": the first is the invoice's. */
function followsNumber({ line, lineIndex, left }: LabelHit, { lines, labelsByLine }: DocumentText) {
  const isAtEdge = (other: { left: number }) => Math.abs(other.left - left) < 6
  // Lines of a neighbouring column may stand between.
  const from = Math.max(0, lineIndex - 4)
  const above = from + lines.slice(from, lineIndex).findLastIndex(({ segments }) => segments.some(isAtEdge))
  return (
    labelsByLine.get(lineIndex)?.some((one) => one.role === 'invoice_number' && one.left < left) === true ||
    (above >= from &&
      lines[above]?.page === line.page &&
      labelsByLine.get(above)?.some((one) => one.role === 'invoice_number' && isAtEdge(one)) === true)
  )
}

const weekday =
  /\b(?:mon|tues?|wed|wednes|thurs?|fri|sat|satur|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|le|den|the)\b/g

/** After a plain "Date" only a weekday may come before the date: "Date of travel: …" is another date. */
const isBare = (text: string) => !/\p{L}|\d/u.test(foldText(text).replaceAll(weekday, ''))
const isSentence = (text: string) => /[.;]\s|\d{3}/.test(text)

const days =
  /\b(\d{1,3})\s?(?:kalender|calendar )?(?:tage?n?|days?|jours?|dagen|dias?|giorni|gg)\b|\bnet(?:to)? (\d{1,3})\b(?! ?%|[.,]\d)/g
const ofPaying =
  /zahl|fallig|uberweis|begleich|\bpay|\bdue\b|\bterms\b|\bnett?o?\b|regle|paie|echeance|betal|vold|vencim|\bpago|pagar|pagam|scadenz/
const discount = /skonto|discount|escompte|korting|sconto|descuento|pronto pago/
/** Days of something else, or counted in a way that no date alone tells. */
const otherwise =
  /monatsende|end of (?:the )?month|\beom\b|fin (?:de|du) mois|einde maand|fin de mes|fine mese|f\.m\.|werktag|arbeitstag|working day|business day|jours ouvr|werkdagen|return|refund|widerruf|ruckgabe|reklam|beanstand|complain|overdue|verzug|mahn|einspruch|\btrial\b|retard|garanti|lieferzeit|delivery time/
const afterReceipt = /erhalt|eingang|receipt|reception|ontvangst|recepcion|ricevimento/

/** When it is to be paid: by its label; else so many days after its date ("payable within 14 days", "net 30"). */
export function chooseDueDate(document: DocumentText, date: Finding | undefined): Findings {
  const labelled = chooseDate(document, 'date_due', 'date_due')
  if (labelled.found.length > 0 || labelled.remarks.length > 0) return labelled
  if (typeof date?.value !== 'string') return labelled
  const phrases = segmentsOf(document.lines, 2_000).flatMap(({ line, segment: { text } }) => {
    const count = daysIn(foldText(text.slice(0, 300)))
    return count === undefined ? [] : [{ count, line, text }]
  })
  const [phrase] = phrases
  // Two terms: which of them was agreed, nobody can tell.
  if (!phrase || new Set(phrases.map(({ count }) => count)).size > 1) return labelled
  const doubts: Doubt[] = [...(date.doubts ?? [])]
  if (afterReceipt.test(foldText(phrase.text))) doubts.push('derived')
  return oneOrNone({
    field: 'date_due',
    value: daysAfter(date.value, phrase.count),
    words: phrase.text.slice(0, 100),
    place: placeOfLine(phrase.line),
    rule: `${phrase.count} days after the date ${date.value}`,
    grounds: date.grounds.length > 1 ? ['label', 'arithmetic'] : ['arithmetic'],
    doubts,
  })
}

/** "8 days 2 % discount, 30 days net": the longer one is without a discount. */
function daysIn(text: string): number | undefined {
  if (!ofPaying.test(text) || otherwise.test(text)) return undefined
  const counts = [...text.matchAll(days)].map(([, plain, net]) => Number(plain ?? net))
  if (counts.length === 0 || (counts.length === 1 && discount.test(text))) return undefined
  const longest = Math.max(...counts)
  return longest > 0 && longest <= 180 ? longest : undefined
}

function daysAfter(iso: string, count: number): string {
  const time = new Date(`${iso}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + count)
  return time.toISOString().slice(0, 10)
}
