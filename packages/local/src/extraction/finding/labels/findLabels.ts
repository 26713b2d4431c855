import type { Line, Segment, Word } from '../../reading/Reading.ts'
import type { Role, Strength, FieldRule } from './FieldRule.ts'
import { foldText } from '../text/foldText.ts'
import { placeInSegment, scanText, buildScanIndex, compactLabel, type ScanIndex } from '../text/scanText.ts'
import { amountRules } from './amountRules.ts'
import { documentRules } from './documentRules.ts'
import { partyRules } from './partyRules.ts'

/** A label as it stands on the page: where, and which words. `start` and `end` count letters of the segment's text. */
export interface LabelHit {
  role: Role
  strength: Strength
  line: Line
  lineIndex: number
  segmentIndex: number
  start: number
  end: number
  left: number
  right: number
  words: string
}

const amountRoles: ReadonlySet<Role> = new Set(['gross', 'payable', 'net', 'tax', 'paid', 'other_amount'])
const partyRoles: ReadonlySet<Role> = new Set(['seller', 'buyer'])
/** Labels stand near the start of a text block; a long block is prose. */
const scannedLetters = 400

/** Finds every label of the table in the lines. At each place the longest label wins, and what it covers is used up. */
export function findLabels(lines: readonly Line[]): LabelHit[] {
  return lines.flatMap((line, lineIndex) => {
    const above = headingsAbove(lines, lineIndex)
    return line.segments.flatMap((segment, segmentIndex) =>
      (brokenLabel(segment, above) ?? labelsOf(segment)).map((found) => ({
        ...found,
        line,
        lineIndex,
        segmentIndex,
      })),
    )
  })
}

/** The words above a row of headings that goes on in this line; a line with digits holds values. */
function headingsAbove(lines: readonly Line[], lineIndex: number): readonly Word[] {
  const line = lines[lineIndex]
  // A line of a neighbouring column may stand between.
  const above = lines
    .slice(Math.max(0, lineIndex - 2), lineIndex)
    .findLast(({ segments }) => segments.length > 2)
  const isRow =
    above &&
    above.page === line?.page &&
    line.top - above.top < 1.9 * line.size &&
    ![...above.segments, ...line.segments].some(({ text }) => text.length > 40 || /\d/.test(text))
  return isRow ? above.segments.flatMap(({ words }) => words) : []
}

/** "Date de" and below it "facturation": a label that broke in its column. */
function brokenLabel(segment: Segment, above: readonly Word[]): SegmentLabel[] | undefined {
  const from = above.findIndex(({ left }) => Math.abs(left - segment.left) < 3)
  if (from < 0) return undefined
  const before = above.slice(from).filter(({ left }) => left < Math.max(segment.right, segment.left + 40))
  const words = `${before.map(({ text }) => text).join(' ')} ${segment.text}`
  const [label] = labelsOf({ ...segment, text: words })
  return label?.start === 0 && label.end === words.length
    ? [{ ...label, words, end: segment.text.length, left: segment.left, right: segment.right }]
    : undefined
}

type SegmentLabel = Omit<LabelHit, 'line' | 'lineIndex' | 'segmentIndex'>

function labelsOf(segment: Segment): SegmentLabel[] {
  const text = foldText(segment.text.slice(0, scannedLetters)).replaceAll(/\(\d{1,3}\)/g, (code) =>
    ' '.repeat(code.length),
  )
  const hits: SegmentLabel[] = []
  for (const { label, start, end } of scanText(text, labelIndex)) {
    if (!counts(label, text, { start, end, isFirst: hits.length === 0 })) continue
    const { strength } = label
    hits.push({
      role: roleBeside(label, text.slice(0, start), text.slice(end)),
      strength,
      start,
      end,
      ...placeInSegment(segment, start, end),
      words: segment.text.slice(start, end),
    })
  }
  const [first, second] = hits
  const numbered = first && titleNumber(text, first, second?.start)
  return numbered
    ? [{ ...first, ...numbered, ...placeInSegment(segment, first.start, numbered.end) }, ...hits.slice(1)]
    : hits
}

/** "Rechnung des Versicherers Nr. 12", "Facture d'acompte n° 7": a title that goes on to its number. */
function titleNumber(
  text: string,
  { role, strength, end }: SegmentLabel,
  next = text.length,
): { end: number; strength: 'clear' } | undefined {
  if (role !== 'invoice_number' || strength !== 'weak') return undefined
  const match =
    /^[^:\d]{1,48}?[\s)](?:nr|no|nummer|numero|number)?[.:]?\s?(?:n°|#)?\s?(?=\p{L}{0,6}[-./]?\d)/u.exec(
      text.slice(end),
    )
  const isNumbered = match && /\b(?:nr|no|nummer|numero|number)\b|n°|#/.test(match[0])
  const at = end + (match?.[0].length ?? 0)
  return isNumbered && at <= next ? { end: at, strength: 'clear' } : undefined
}

function counts(
  label: Label,
  text: string,
  place: { start: number; end: number; isFirst: boolean },
): boolean {
  const before = text.slice(0, place.start)
  const after = text.slice(place.end)
  const isAtStart = /^[^a-z0-9]*$/.test(before)
  if (partyRoles.has(label.role)) {
    // "Lieferant GmbH" and "Supplier Ltd" are names; "Sold by Kranich Ltd" and "Supplier: Kranich Ltd" tell one.
    const leads =
      label.role === 'buyer'
        ? label.compact.length > 6
        : /..(?:by|from|to|von|durch|par|door|van)$|^from$/.test(label.compact)
    return isAtStart && (leads || /^\s*(?:[:/(]|$)/.test(after))
  }
  if (amountRoles.has(label.role)) {
    if (isAtStart || isAmountPrefix(before)) return true
    return label.strength === 'clear' && /^\s{0,2}(?::|[€$£]|\d)/.test(after)
  }
  if (label.strength === 'weak') return isAtStart
  if (label.strength === 'clear')
    return (
      label.compact.length > 4 ||
      isAtStart ||
      /^[\s.]{0,2}[:#\d]/.test(after) ||
      label.role !== 'other_number'
    )
  return isAtStart || !place.isFirst || /^\s?:/.test(after)
}

/** Words beside a label that make it the number or date of another document, or of a thing that is done to this one. */
const elsewhere =
  /(?:associe|precedent|previous|prior|original|origine|initial|vorherig|vorig|ursprunglich|oorspronkelijk|anterior|rectificada|precedente|origen|credited|corrected|print|druck|impression|afdruk|impresion|stampa|scan)/

/** "Acompte versé le 12/02": the day on which something else was done. */
const doneOn =
  /(?:paye|verse|regle|recu|livre|commande|expedie|paid|received|delivered|shipped|ordered|bezahlt|gezahlt|erhalten|geliefert|betaald|ontvangen)[es]{0,2}\s*$/
/** "Abzgl. 1. Abschlagsrechnung vom 02.08.": a row that takes another invoice off. */
const takenOff = /^[^a-z]{0,4}(?:abzgl|abzuglich|less|minus|moins|a deduire|deducted|verminderd|minder)\b/

/** "Date de facture associée", "Print date", "Date of previous invoice": the label is right, and of something else. */
function roleBeside({ role, strength }: Label, before: string, after: string): Role {
  if (role !== 'date' && role !== 'invoice_number' && role !== 'date_due') return role
  const words = `${before
    .split(/[,;:.]/)
    .at(-1)
    ?.slice(-24)} ${/^[^:\d]{0,24}/.exec(after)?.[0]}`
  const isOther = takenOff.test(before) || (role === 'date' && strength === 'usual' && doneOn.test(before))
  if (!isOther && !elsewhere.test(words)) return role
  return role === 'invoice_number' ? 'other_number' : 'other_date'
}

/** "21 % BTW", "zzgl. 19 % MwSt.", "+ VAT", "EUR total". */
function isAmountPrefix(before: string): boolean {
  return /^[\s+=*•(-]{0,4}(?:(?:zzgl|zuzugl|plus|inkl|incl|dont|davon|add)[.:]?\s{0,2})?(?:\d{1,2}(?:[.,]\d{1,3})?\s?%\s?|eur\s|usd\s|€\s?)?(?:of\s|van\s|de\s|\()?$/.test(
    before,
  )
}

interface Label {
  /** Letters and digits only, as they are compared. */
  compact: string
  role: Role
  strength: Strength
}

const numberWords = 'number no nr n° # num nummer numero nbr numer'.split(' ')
const strengthOrder: Record<Strength, number> = { clear: 0, usual: 1, weak: 2 }

export const labelIndex: ScanIndex<Label> = buildScanIndex(
  allLabels([...documentRules, ...amountRules, ...partyRules]),
)

/** A label that two rules name belongs to the one where it says more, else to the first. */
function allLabels(rules: readonly FieldRule[]): Iterable<Label> {
  const labels = new Map<string, Label>()
  for (const { role, strength, ...languages } of rules)
    for (const text of Object.values(languages).flatMap((list) => list.split('|')))
      // `{nr}` stands for every word for a number.
      for (const word of text.includes('{nr}') ? numberWords : ['']) {
        const compact = compactLabel(text.replaceAll('{nr}', word))
        const known = labels.get(compact)
        if (compact && (!known || strengthOrder[strength] < strengthOrder[known.strength]))
          labels.set(compact, { compact, role, strength })
      }
  return labels.values()
}
