import { resolveDate } from '../document/dateOrder.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Role } from '../labels/FieldRule.ts'
import { type Finding, type Findings, leftOut, oneOrNone } from '../values/Finding.ts'
import { findDates, findPlainDate, type DateToken } from '../values/findDates.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { foldText } from '../text/foldText.ts'
import { howWords, scoreOf, valuesNear, type NearText } from '../document/valuesNear.ts'

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
  return oneOrNone(toFinding(first, { field, value, document }))
}

function candidateOf(hit: LabelHit, document: DocumentText): Candidate[] {
  for (const near of valuesNear(hit, document)) {
    const token = findDates(near.text)[0] ?? findPlainDate(near.text)
    if (!token || token.start > reach) continue
    const between = near.text.slice(0, token.start)
    if (hit.strength === 'clear' ? isSentence(between) : !isBare(between)) continue
    const isFirst = hit.role === 'date' && followsNumber(hit, document)
    return [{ token, hit, near, score: scoreOf(hit, near) + (isFirst ? 0.5 : 0) }]
  }
  return []
}

/** "Dated" below or beside "Invoice No." and again below "Order No.": the first is the invoice's. */
const followsNumber = ({ line, lineIndex, left }: LabelHit, { labelsByLine }: DocumentText) =>
  [...(labelsByLine.get(lineIndex) ?? []), ...(labelsByLine.get(lineIndex - 1) ?? [])].some(
    (other) =>
      other.role === 'invoice_number' &&
      (other.line === line ? other.left < left : Math.abs(other.left - left) < 6),
  )

const weekday =
  /\b(?:mon|tues?|wed|wednes|thurs?|fri|sat|satur|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|le|den|the)\b/g

/** After a plain "Date" only a weekday may come before the date: "Date of travel: …" is another date. */
const isBare = (text: string) => !/\p{L}|\d/u.test(foldText(text).replaceAll(weekday, ''))
const isSentence = (text: string) => /[.;]\s|\d{3}/.test(text)

function toFinding(
  { token, hit, near }: Candidate,
  { field, value, document }: { field: string; value: string; document: DocumentText },
): Finding {
  const order = token.iso ? '' : `; ${document.dateOrder.because}`
  return {
    field,
    value,
    words: `${hit.words} … ${token.raw}`,
    place: placeOfLine(near.line),
    rule: `the date ${howWords[near.how]} "${hit.words}"${order}`,
    grounds: hit.strength === 'weak' ? ['place'] : ['label', 'place'],
    doubts: token.iso !== undefined || document.dateOrder.isShown ? [] : ['two_readings'],
  }
}
