import type { Ground } from '../../../contract/Certainty.ts'
import type { Line, Segment } from '../../reading/Reading.ts'
import { hasPostcode, buyerSegments, partyBlock } from '../document/addresses.ts'
import { isCareOf, isWrittenTo } from '../document/partyWords.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import { howWords, valuesNear } from '../document/valuesNear.ts'
import type { Role } from '../labels/FieldRule.ts'
import { type LabelHit, labelIndex } from '../labels/findLabels.ts'
import { foldText } from '../text/foldText.ts'
import { compactLabel, scanText, segmentsOf, type PlacedSegment } from '../text/scanText.ts'
import { type Finding, type Findings, leftOut, oneOrNone } from '../values/Finding.ts'
import { companyName, hasLegalForm, isFormAlone } from './companyName.ts'
import { compactName, domainsOf } from './domains.ts'
import { endsInSum, isArticle } from './isArticle.ts'
import { issuerSigns } from './issuerSigns.ts'

interface Candidate {
  name: string
  score: number
  reasons: string[]
  grounds: Ground[]
  words: string
  line: Line
}

/** What is likely; and what is given where nothing is, and then as uncertain: one ground of two. */
const [enough, least] = [3, 2.5]

/**
 * Who sent the document. A label ("Sold by") decides; else the name that collects most signs: a legal form, the name
 * in the web or mail address, the word of a trade, a place in the footer or beside tax and bank numbers; a name below "Bill to"
 * loses. Where none is likely, what has fewer signs is given, and with one ground alone is uncertain. Where no name is written (it may be a picture), the address of the web or mail stands for it, and is never sure.
 *
 * @param headings - Lines that head a table of articles, by their place among the lines.
 */
export function chooseIssuer(document: DocumentText, headings: ReadonlySet<number>): Findings {
  const labelled = labelledSeller(document)
  if (labelled) return oneOrNone(labelled)
  const candidates = new Map<string, Candidate>()
  const signsOf = issuerSigns(document)
  for (const placed of segmentsOf(document.lines, 600)) {
    const { line, index, segment } = placed
    if (segment.text.length > 220) continue
    const named = nameIn(withFormBelow(document, placed))
    // A row of sums names nobody, nor do headings; a form may stand there, but none among articles.
    const isRow = headings.has(index) || endsInSum(line, segment)
    if (!named || (!named.hasForm && isRow) || isArticle(document, placed)) continue
    const signs = signsOf({ ...named, ...placed })
    if (!signs.some(({ isOfName }) => isOfName)) continue
    const candidate = {
      name: named.name,
      score: signs.reduce((sum, { points }) => sum + points, 0),
      reasons: signs.map(({ reason }) => reason),
      grounds: signs.flatMap(({ ground }) => ground ?? []),
      words: segment.text,
      line,
    }
    const key = compactName(named.name)
    const known = candidates.get(key)
    if (!known) candidates.set(key, candidate)
    else merge(known, candidate)
  }
  const possible = [...candidates.values()]
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score)
  const likely = possible.filter(({ score }) => score >= enough)
  const ranked = likely.length > 0 ? likely : possible
  const [first, second] = ranked
  if (!first) return fromAddress(document)
  // "kranichpapier" as a sign, and "Kranich Papier Ltd" below: the whole name is the second.
  const whole = ranked.find(
    ({ name }) => hasLegalForm.exec(name) && compactName(name).startsWith(compactName(first.name)),
  )
  if (whole && !hasLegalForm.exec(first.name)) return oneOrNone(toFinding(whole))
  if (second && second.score === first.score && !isPartOf(first, second))
    return leftOut(`issuer is left out: "${first.name}" and "${second.name}" are equally likely.`)
  return oneOrNone(toFinding(first))
}

/** "Wattle Creek Electrical" and below it "Pty Ltd": one name that did not fit its column. */
function withFormBelow({ lines }: DocumentText, { line, index, segment }: PlacedSegment): Segment {
  const next = lines[index + 1]
  const isNear = next?.page === line.page && next.top - line.top <= 2 * line.size
  if (!isNear || hasLegalForm.exec(segment.text)) return segment
  const below = next.segments.find(({ left }) => Math.abs(left - segment.left) < 3)
  return below && isFormAlone(below.text) ? { ...segment, text: `${segment.text} ${below.text}` } : segment
}

const isPartOf = (a: Candidate, b: Candidate) =>
  compactName(a.name).includes(compactName(b.name)) || compactName(b.name).includes(compactName(a.name))

function labelledSeller(document: DocumentText): Finding | undefined {
  // Goods go from somebody, too: who is paid comes first.
  const isPaid = ({ words }: LabelHit) => (/pay|remit/i.test(words) ? 0 : 1)
  const hits = document.labels.filter(({ role }) => role === 'seller')
  for (const hit of hits.toSorted((a, b) => isPaid(a) - isPaid(b))) {
    const near = valuesNear(hit, document)[0]
    const beside = near && near.how !== 'below' ? nameOf(near.text) : undefined
    const row = beside === undefined ? nameBelow(hit, document) : undefined
    const name = beside ?? row?.name
    const line = row?.line ?? near?.line
    if (name === undefined || !line) continue
    const how = howWords[row ? 'below' : (near?.how ?? 'below')]
    const reasons = [`the name ${how} "${hit.words}"`]
    return toFinding({ name, reasons, grounds: ['label', 'place'], words: `${hit.words} … ${name}`, line })
  }
  return undefined
}

const nameOf = (text: string) => {
  const legal = companyName(text)
  const name = legal ?? plainName(text)
  return name !== undefined && !isLabelWord(name, legal !== undefined) ? name : undefined
}

/** Below "Seller": what stands beside "Name:", or the first row that is no number, no address, and no key with its value. */
function nameBelow(hit: LabelHit, document: DocumentText): { name: string; line: Line } | undefined {
  const rows = partyBlock(hit, document)
  const named = rows.find(({ key }) =>
    /^(?:firmen|company )?(?:name|nom|naam)\b|^(?:firma|company)\b/i.test(key ?? ''),
  )
  const first = named ?? rows.find(({ key, segment }) => key === undefined && !/:/.test(segment.text))
  const name = first && nameOf(first.segment.text.replace(/^[\s:]+/, ''))
  return name === undefined || hasPostcode(name) ? undefined : { name, line: first?.line ?? hit.line }
}

const plainName = (text: string) => {
  const name = (text.split('  ')[0] ?? '').split(',')[0]?.trim() ?? ''
  return /^\p{Lu}[\p{L}\d&.' -]{2,50}$/u.test(name) && !/\d{3}/.test(name) ? name : undefined
}

/** What may be a name in a block: up to its legal form; of a short block without one, the block, or what marks part from it. */
function nameIn(segment: Segment): { name: string; hasForm: boolean } | undefined {
  const legal = companyName(segment.text)
  const name = legal ?? bareName(segment.text)
  if (name === undefined || isFormAlone(name) || /[@/]|www\.|https?:/.test(name)) return undefined
  const letters = compactName(legal ? withoutForm(name) : name)
  return letters.length < 3 || isLabelWord(legal ? withoutForm(name) : name, legal !== undefined)
    ? undefined
    : { name, hasForm: legal !== undefined }
}

function bareName(text: string): string | undefined {
  const name = (text.split(/\s*[|·•∙●]\s*|\s[-–—]\s|,\s/)[0] ?? '')
    .replace(/[,;:]$/, '')
    .replace(/\s(?:invoice|rechnung|facture|factuur|receipt|quittung)$/i, '')
    .trim()
  const isName =
    name.length < 45 &&
    /^[\p{L}\d]/u.test(name) &&
    !/\d{3}/.test(name) &&
    !hasPostcode(name) &&
    !street.test(name) &&
    scanText(foldText(name), labelIndex)[0]?.start !== 0 &&
    !isWrittenTo(name) &&
    !isCareOf(name) &&
    !/[?!]$/.test(name) &&
    !noName.test(foldText(name))
  return isName ? name : undefined
}

/** "Uferweg 3", "5 Dell Close": where somebody lives. */
const street =
  /^\d+[a-z]?,? \p{L}|(?:str\.?|stra(?:ss|ß)e|weg|allee|platz|gasse|straat|laan|plein|kade|road|street|lane|avenue|ave|via|calle)\.? \d+\p{L}?$|^(?:rue|via|calle|ul\.|rua|av\.?) /iu

/** Greetings, what somebody is, and what a document is called. */
const noName =
  /^(?:m|an|meisterbetrieb|fachbetrieb|innungsbetrieb|inh(?:aber(?:in)?)?|mitglied|member|seit|since)\b|^(?:vielen dank|thank|merci|bedankt|gracias|grazie|dear|sehr geehrte|welcome|willkommen)\b|^(?:kopie|copy|original|duplicat|seite|page|pagina|(?:vos|nos|votre|notre|ihre?|unsere?|your|our|uw|onze)\b|(?:kassa|kassen)?bon|kasticket|kassen(?:beleg|zettel)|ticket|receipt|statement|proforma|quittung|beleg)\b/

const parties: ReadonlySet<Role> = new Set(['seller', 'buyer'])

/** "Steuerbetrag", "Invoice date": what announces a value names nobody. */
function isLabelWord(name: string, hasForm: boolean): boolean {
  const text = foldText(name)
  // "Lieferant GmbH" may be called so.
  const labels = scanText(text, labelIndex).filter(({ label }) => !hasForm || !parties.has(label.role))
  const covered = labels.reduce((sum, { label }) => sum + label.compact.length, 0)
  return covered > 0.6 * compactLabel(text).length
}

function merge(known: Candidate, other: Candidate) {
  const fresh = other.reasons.filter((reason) => !known.reasons.includes(reason))
  // A second place adds what it shows anew, and a point for being named twice.
  known.score =
    Math.max(known.score, other.score) +
    Math.min(2, fresh.length) * 0.75 +
    (known.score < 0 || other.score < 0 ? -4 : 0.25)
  known.reasons.push(...fresh)
  known.grounds.push(...other.grounds)
}

const withoutForm = (name: string) => hasLegalForm.exec(name)?.[1] ?? name

/** The only web or mail address that is not the customer's. */
function fromAddress(document: DocumentText): Findings {
  const buyers = buyerSegments(document)
  const own = document.lines.map((line) => ({
    ...line,
    segments: line.segments.filter((one) => !buyers.has(one)),
  }))
  const domains = [...domainsOf(own).values()]
  const [only] = domains
  if (!only || domains.length > 1) return oneOrNone()
  return oneOrNone({
    field: 'issuer',
    value: only.host,
    words: only.host,
    place: placeOfLine(only.line),
    rule: 'no name is written that the rules know for one (it may be a picture); this is the only web or mail address',
    grounds: only.count > 1 ? ['name_in_address', 'repeated'] : ['name_in_address'],
    doubts: ['derived'],
  })
}

const toFinding = ({ name, reasons, grounds, words, line }: Omit<Candidate, 'score'>): Finding => ({
  field: 'issuer',
  value: name,
  words: words.slice(0, 80),
  place: placeOfLine(line),
  rule: reasons.join('; '),
  grounds,
})
