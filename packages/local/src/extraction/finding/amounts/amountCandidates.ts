import type { Line } from '../../reading/Reading.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import type { Role } from '../labels/FieldRule.ts'
import { findAmounts, isMoney, sumOf, type AmountToken, currencyCode } from '../values/findAmounts.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { goesOnBelow, valuesNear, type NearText } from '../document/valuesNear.ts'
import { totalsTable, type TotalsTable } from './totalsTable.ts'
import { foldText } from '../text/foldText.ts'
import { segmentsOf } from '../text/scanText.ts'

type AmountRole = 'gross' | 'payable' | 'net' | 'tax' | 'paid' | 'other_amount'

export interface AmountCandidate {
  role: AmountRole
  strength: LabelHit['strength']
  value: number
  token: AmountToken
  words: string
  line: Line
  how: string
}

const amountRoles: ReadonlySet<Role> = new Set(['gross', 'payable', 'net', 'tax', 'paid', 'other_amount'])
const isAmountRole = (role: Role): role is AmountRole => amountRoles.has(role)

/** Totals stand at the head and at the end; a document with more labelled amounts than this is a ledger. */
const mostAtEachEnd = 150

/** Every amount of money that a label announces. */
export function amountCandidates(document: DocumentText): AmountCandidate[] {
  const tables = new Map<number, TotalsTable | undefined>()
  const tableOf = ({ lineIndex }: LabelHit) => {
    if (!tables.has(lineIndex)) tables.set(lineIndex, totalsTable(document, lineIndex))
    return tables.get(lineIndex)
  }
  const all = document.labels.flatMap((hit) => {
    if (!isAmountRole(hit.role)) return []
    const table = tableOf(hit)
    return table ? inTable(hit, hit.role, table) : candidatesOf(hit, hit.role, document)
  })
  if (!all.some(({ role }) => role === 'gross' || role === 'payable'))
    all.push(...onlyAmount(document), ...aroundTax(document, all))
  return all.length <= 2 * mostAtEachEnd
    ? all
    : [...all.slice(0, mostAtEachEnd), ...all.slice(-mostAtEachEnd)]
}

/** Makes candidates of the amounts that a label announces. */
const makerFor =
  (hit: LabelHit) =>
  (
    role: AmountRole,
    token: AmountToken,
    place: Pick<AmountCandidate, 'line' | 'how'> & Partial<Pick<AmountCandidate, 'strength'>>,
  ): AmountCandidate => ({
    role,
    strength: hit.strength,
    value: token.value,
    token,
    words: `${hit.words} … ${token.raw}`,
    ...place,
  })

/** "For my work I charge   450,00 €": no label announces it, and there is no other. */
function onlyAmount({ lines, decimalMark }: DocumentText): AmountCandidate[] {
  const how = 'no label announces it; it is the only amount of money in the document'
  const all = segmentsOf(lines, 2_000).flatMap(({ line, segment: { text } }) =>
    findAmounts(text, decimalMark)
      .filter((token) => isMoney(token) && token.currency !== undefined && token.value !== 0)
      .map((token) => ({ token, value: token.value, words: text.slice(0, 60), line, how })),
  )
  const isOne = new Set(all.map(({ value }) => value)).size === 1
  return isOne ? all.slice(0, 1).map((one) => ({ role: 'gross', strength: 'weak', ...one })) : []
}

/** "2,300.00", "VAT 529.00", "2,829.00" below each other: sums without words, which the tax between them tells. */
function aroundTax(document: DocumentText, candidates: readonly AmountCandidate[]): AmountCandidate[] {
  const alone = (line: Line | undefined) =>
    line?.segments.length === 1 ? moneyIn(line.segments[0]?.text ?? '', document)[0] : undefined
  return candidates.flatMap(({ role, line, value, words }) => {
    const at = document.lines.indexOf(line)
    const [net, gross] = [alone(document.lines[at - 1]), alone(document.lines[at + 1])]
    if (role !== 'tax' || !net || !gross || Math.abs(net.value + value - gross.value) >= 0.015) return []
    const place = { strength: 'weak' as const, words, line, how: `stands around "${words}"` }
    return [
      { role: 'net', value: net.value, token: net, ...place },
      { role: 'gross', value: gross.value, token: gross, ...place },
    ]
  })
}

/** Of several rows the one that is their sum; without one, net and tax of every rate, and the sum of the totals. */
function inTable(hit: LabelHit, role: AmountRole, { headings, rows, sum }: TotalsTable): AmountCandidate[] {
  const heading = headings.find((one) => one.hit === hit)
  if (!heading) return []
  const make = makerFor(hit)
  const how = `stands below "${hit.words}"${sum ? ', in the row that the others add up to' : ''}`
  const candidates = (sum ? [sum] : rows).flatMap(({ line, cells }) => {
    const token = cells.get(heading)
    return token ? [make(role, token, { line, how, ...(sum && { strength: 'clear' as const }) })] : []
  })
  const [first] = candidates
  if (sum || role === 'net' || role === 'tax' || !first) return candidates
  const words = candidates.map((candidate) => candidate.words).join(' + ')
  const summed = `is the sum of the amounts below "${hit.words}"`
  return [{ ...first, value: sumOf(candidates), words, strength: 'usual', how: summed }]
}

function candidatesOf(hit: LabelHit, role: AmountRole, document: DocumentText): AmountCandidate[] {
  const near = valuesNear(hit, document)
  const make = makerFor(hit)
  const beside = near.filter(({ how }) => how !== 'below')
  const onLine = beside.flatMap(({ text }) => moneyIn(text, document))
  if (onLine.length > 0) {
    const place = { line: hit.line, how: `stands on the line of "${hit.words}"` }
    const triple = tripleOf(onLine)
    if (triple && (role === 'gross' || role === 'payable')) {
      const how = `${place.how}; the first two amounts of that line make the third`
      return (['net', 'tax', role] as const).map((as, index) => make(as, triple[index]!, { ...place, how }))
    }
    const last = hasTwoCurrencies(onLine) || isInner(hit, near) ? onLine[0] : onLine.at(-1)
    return last ? qualified(make(role, last, place), textBefore(beside, onLine[0])) : []
  }
  if (beside.some(({ text }) => /\p{L}{4,}.*\p{L}{4,}/u.test(text.slice(0, 80)))) return []
  const under = near.find(({ how }) => how === 'below')
  const tokens = under ? moneyIn(under.text, document) : []
  const only = tokens.length === 1 ? tokens[0] : undefined
  // A sentence below a label is not its value.
  if (!under || !only || under.text.length > only.raw.length + 12) return []
  const isFirst = goesOnBelow(hit, under.line, {
    document,
    holds: (text) => moneyIn(text, document).length > 0,
  })
  const strength = isFirst ? 'weak' : hit.strength
  return [make(role, only, { line: under.line, how: `stands below "${hit.words}"`, strength })]
}

/** "VAT 19 % net 79.41   15.09": the first amount belongs to the inner label. */
const isInner = ({ role, line, segmentIndex, start }: LabelHit, [first]: readonly NearText[]) =>
  role === 'net' &&
  first?.how === 'after' &&
  /^\d/.test(first.text) &&
  tax.test(foldText(line.segments[segmentIndex]?.text.slice(0, start) ?? ''))

/** "Total USD 100.00 (EUR 91.20)": the first is the amount of the document, the second a translation. */
const hasTwoCurrencies = (tokens: readonly AmountToken[]) =>
  new Set(tokens.flatMap(({ currency }) => (currency ? [currencyCode(currency) ?? currency] : []))).size > 1

/** The words between the label and the first amount of its line. */
function textBefore(beside: readonly NearText[], token: AmountToken | undefined): string {
  let text = ''
  for (const near of beside) {
    const at = token ? near.text.indexOf(token.raw) : -1
    if (at >= 0) return `${text} ${near.text.slice(0, at)}`
    text += ` ${near.text}`
  }
  return text
}

/** Words after the label may turn a total into a net amount, a tax, or the total of something else. */
function qualified(candidate: AmountCandidate, between: string): AmountCandidate[] {
  const { role, strength } = candidate
  const qualifier = role === 'gross' || role === 'payable' ? qualifierOf(between) : 'none'
  const words = `${candidate.words.split(' … ')[0]} ${between.trim()} … ${candidate.token.raw}`
  if (qualifier === 'none') return [candidate]
  if (qualifier === 'net' || qualifier === 'tax')
    return [{ ...candidate, role: qualifier, strength: 'usual', words }]
  if (qualifier === 'gross') return [{ ...candidate, strength: 'clear', words }]
  const how = `${candidate.how}; "${between.trim().slice(0, 40)}" stands between the label and the amount`
  // "Total of the surcharges", "Gross valuation to date" is a total of something else, however clear its label is.
  const isOfOther =
    /^\s*(?:de[rs]|of|du|des|van|von)\s/i.test(between) || /^(?:gross|brutto) …/i.test(candidate.words)
  return strength === 'usual' || isOfOther ? [{ ...candidate, strength: 'weak', words, how }] : [candidate]
}

function moneyIn(text: string, document: DocumentText): AmountToken[] {
  const tokens = findAmounts(text, document.decimalMark)
  const money = tokens.filter(isMoney)
  if (money.length > 0) return money
  // A whole number counts as money only where it stands alone: "Total  1939".
  const [only] = tokens
  return only && tokens.length === 1 && only.raw === text.trim() && only.raw.length < 10 ? [only] : []
}

function tripleOf(tokens: AmountToken[]): [AmountToken, AmountToken, AmountToken] | undefined {
  const [net, tax, gross] = tokens.slice(-3)
  if (!net || !tax || !gross || tokens.length > 4 || tax.value === 0) return undefined
  // "Billed before, now and in all" adds up as well.
  if (Math.abs(tax.value) > Math.abs(net.value) / 2) return undefined
  return Math.abs(net.value + tax.value - gross.value) < 0.015 ? [net, tax, gross] : undefined
}

/** What the words between a label and its amount make of it. */
type Qualifier = 'none' | 'gross' | 'net' | 'tax' | 'other'

const included =
  /\b(?:incl|including|inclusive|inkl|inclusief|inc|ttc|tvac|comprise|comprises|brutto|gross)\b/
const excluded = /\b(?:excl|excluding|ex|exkl|exclusief|before|without|ohne|zzgl|hors|ht|htva|netto|net)\b/
const tax = /\b(?:vat|tva|btw|mwst|ust|gst|tax|taxes|steuer|umsatzsteuer|mehrwertsteuer)\b/
/** Words that leave a total what it is: "Total (3 items) in EUR of this invoice". */
const harmless =
  /\b(?:eur|euro|euros|usd|gbp|chf|inr|in|en|items?|artikel|articles?|of|this|the|de|la|du|votre|your|invoice|facture|rechnung|factuur|order|amount|due|payable|balance|montant|a|payer|te|betalen|zu|zahlen|on|le|bis|zum|by|den|incl|cad|aud|rs|us|s|general|net)\b/g

/** "Montant total | de la TVA" announces the tax and "Total | shipping" something else, not the total. */
function qualifierOf(between: string): Qualifier {
  const words = foldText(between).replaceAll(/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d+|[^a-z ]/g, ' ')
  if (words.trim() === '') return 'none'
  if (included.test(words)) return 'gross'
  if (excluded.test(words)) return 'net'
  if (tax.test(words)) return 'tax'
  const rest = words
    .replaceAll(harmless, ' ')
    .replaceAll(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/g, ' ')
  return rest.trim().length > 2 ? 'other' : 'none'
}
