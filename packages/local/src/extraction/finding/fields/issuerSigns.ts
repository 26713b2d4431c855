import { textOf, type PlacedSegment } from '../text/scanText.ts'
import type { Ground } from '../../../contract/Certainty.ts'
import { median } from '../../reading/layOutLines.ts'
import type { Line, Segment } from '../../reading/Reading.ts'
import {
  type AddressBlock,
  addressBlocks,
  hasPostcode,
  returnLines,
  buyerSegments,
} from '../document/addresses.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { beginsWithRegister, isOfSender, isWrittenTo } from '../document/partyWords.ts'
import { compactName, domainsOf } from './domains.ts'

/** One thing that makes a name the likelier one, or less likely. */
export interface Sign {
  points: number
  reason: string
  ground: Ground | undefined
  /** Makes a name of words that could be anything. */
  isOfName: boolean
}

const ofName = true
type SignRow = [
  holds: boolean,
  points: number,
  reason: string,
  ground?: Ground | undefined,
  isOfName?: boolean,
]

export interface NameInPlace extends PlacedSegment {
  name: string
  hasForm: boolean
}

/** Looks at a document once, and tells for a name what speaks for and against its being the issuer's. */
export function issuerSigns(document: DocumentText): (name: NameInPlace) => Sign[] {
  const { lines } = document
  const domains = [...domainsOf(lines).keys()]
  const buyers = buyerSegments(document)
  const blocks = addressBlocks(lines)
  const senders = new Set(
    blocks.filter(({ isSender }) => isSender).flatMap(({ segments }) => segments[0] ?? []),
  )
  const returns = new Set(returnLines(lines, blocks).map(({ segment }) => segment))
  const bottoms = bottomsOf(lines)
  const largest = largestAtHead(document)
  const other = headOfOther(document, blocks, buyers)
  return (place) => {
    const { name, segment, line, index, hasForm } = place
    const letters = compactName(name)
    const isDomain = domains.some((domain) => domain === letters)
    const isLike = !isDomain && domains.some((domain) => isAlike(domain, letters))
    const bottom = bottoms.get(line.page) ?? 0
    const isFooter = line.top > bottom - 80 && line.number > 8
    const isLargest = segment === largest
    const isOwn = isBesideTaxNumbers(place, document, bottom)
    const isHead = isFooter && isHeadOfFooter(place, lines)
    const [isReturn, isSender] = [returns.has(segment), senders.has(segment)]
    const below = lines.slice(index + 1, index + 3)
    const signs: SignRow[] = [
      [hasForm, 2, 'it carries a legal form', 'form', ofName],
      [!hasForm && trade.test(name), 1.5, 'it carries the word of a trade or an office', undefined, ofName],
      [isDomain, 3, 'it is the name in the web or mail address', 'name_in_address', ofName],
      [isLike, 2.25, 'it is like the web or mail address', 'name_in_address', ofName],
      [isOwn, 2, 'it stands with the tax, bank or register numbers', 'own_numbers'],
      [isReturn, 3, 'it stands in the return address above that of the customer', 'place', ofName],
      [isSender, 2, 'it heads an address with telephone, web or tax numbers', 'own_numbers', ofName],
      [segment === other, 3, 'it heads the only other address beside that of the customer', 'place', ofName],
      [isLargest, 1.5, 'it is set in the largest letters at the head', 'place', ofName],
      [isLargest && index < 3 && below.some(isAddress), 1, 'an address stands right below it'],
      [line.page === 1 && index < 4, 1, 'it stands at the head of the first page'],
      [index === 0, 0, 'nothing stands above it', 'place', isOwn],
      [isFooter, 1, 'it stands in the footer', 'place'],
      [isHead, 2, 'it heads the footer, above an address with telephone or mail', 'own_numbers', ofName],
      [buyers.has(segment), -5, 'it stands in the address of the customer'],
      [isWrittenTo(segment.text), -5, 'it is written to'],
    ]
    return signs.flatMap(([holds, points, reason, ground, isOfName = false]) =>
      holds ? [{ points, reason, ground, isOfName }] : [],
    )
  }
}

/** What firms, offices and practices without a legal form call themselves. */
const trade =
  /^(?:stadt|gemeinde|landkreis|finanzamt|gemeente|mairie|ville|comune|ayuntamiento|city|county|town|université|universität|studio|cabinet|university|hospital|bank|hotel|hôtel|kanzlei|praxis|bäckerei|café|restaurant|talleres|boulangerie|pharmacie|farmacia|garage|autohaus|buchhandlung|docteur)\s|\p{L} (?:studios?|services|systems|supply|printing|design|copywriting|bookkeeping|accountants|consultants|engineering|laboratories|labs|energy|water|electric|repairs?|rentals?|industries|enterprises|communications|solutions|consulting|associates|partners|clinic|diagnostics|dental|medicine|medical|hospital|academy|institute|college|museum|gallery|library|church|society|association|foundation|club|agency|group|school|university|council|department|plumbing|electrical|construction|builders|contractors|roofing|cleaning|catering|photography|marketing|transport|freight|lines|travel|tours|farm|brewery|winery|landscapes|landscaping|express|logistics|bakery|pharmacy|motors|furniture|press|shop|store|hotel|restaurant|café|verein|rechtsanwälte|steuerberater|architekten|architetti|apotheke|praxis|kanzlei|werkstatt|betrieb|handel)$|\p{L}(?:praxis|kanzlei|betrieb|handlung|verein|apotheke|werkstatt|bäckerei|gärtnerei|tischlerei|schreinerei|druckerei)(?:\s|$)/iu

/** "kranichpapierwerk" and "kranichpapierwerkgmbhelbstadt", or the other way round. */
const isAlike = (domain: string, letters: string) =>
  domain.length >= 5 && letters.length >= 5 && (domain.startsWith(letters) || letters.startsWith(domain))

/** From line to line within what somebody tells of itself, in heights of a letter. */
const widestStep = 4.5

const isAddress = ({ segments }: Line) => segments.some(({ text }) => hasPostcode(text))

const ownNumbers: ReadonlySet<string> = new Set(['vat', 'iban', 'bic', 'gstin'])
/** "VAT GB 987 6543 21": what announces an amount of tax elsewhere. */
const isNumbered = ({ role, line, segmentIndex, end }: LabelHit) =>
  role === 'tax' && /^[^\d%,]{0,12}(?:\d[ .-]?){7}/.test(line.segments[segmentIndex]?.text.slice(end) ?? '')

const isOwnNumber = (hit: LabelHit) =>
  ownNumbers.has(hit.role) || isNumbered(hit) || beginsWithRegister(hit.words)

function isBesideTaxNumbers(
  { line, index, segment }: NameInPlace,
  document: DocumentText,
  bottom: number,
): boolean {
  // A footer in columns: name, bank and register stand beside each other.
  const isFooter = line.number > 8 && line.top > bottom - 60 && line.segments.length > 1
  let above = line
  for (let at = index; at <= index + 10; at++) {
    const other = document.lines[at]
    // What stands apart below an address is not its owner's: an account number may stand below that of the customer.
    if (!other || other.page !== line.page || other.top - above.top > widestStep * other.size) break
    above = other
    for (const hit of document.labelsByLine.get(at) ?? [])
      if (isOwnNumber(hit) && (isInColumn(hit, segment) || at === index || isFooter)) return true
  }
  return false
}

/** At one edge, or set in the middle. */
function isInColumn({ left, line, segmentIndex }: LabelHit, name: Segment): boolean {
  const own = line.segments[segmentIndex]
  const isCentred = own && Math.abs(own.left + own.right - name.left - name.right) < 12
  return isCentred === true || Math.abs(left - name.left) < 30
}

/** "KRANICH" alone in a line at the foot of a page, and below it the address with telephone, mail or register. */
function isHeadOfFooter({ line, index, segment: { text } }: NameInPlace, lines: readonly Line[]): boolean {
  const next = lines[index + 1]
  if (next?.page !== line.page || line.segments.length > 1 || text.length > 40) return false
  const below = textOf(next)
  return hasPostcode(below) && isOfSender(below)
}

/** Of the one address that is not the customer's, where that is known: its first line that is no title. */
function headOfOther(
  { labels }: DocumentText,
  blocks: readonly AddressBlock[],
  buyers: ReadonlySet<Segment>,
) {
  if (![...buyers].some(({ text }) => hasPostcode(text))) return undefined
  const announced = new Set(
    labels.filter(({ start }) => start === 0).map(({ line, segmentIndex }) => line.segments[segmentIndex]),
  )
  const others = blocks
    .map(({ segments }) => {
      const end = segments.findIndex((segment) => buyers.has(segment))
      return segments.slice(0, end < 0 ? undefined : end).filter((segment) => !announced.has(segment))
    })
    .filter(([first, ...rest]) => first !== undefined && rest.some(({ text }) => hasPostcode(text)))
  return others.length === 1 ? others[0]?.[0] : undefined
}

/** The lowest line of every page. */
function bottomsOf(lines: readonly Line[]): ReadonlyMap<number, number> {
  const bottoms = new Map<number, number>()
  for (const { page, top } of lines) bottoms.set(page, Math.max(bottoms.get(page) ?? 0, top))
  return bottoms
}

/** The one text at the head of the first page in letters larger than all others; a title is none, nor an address. */
function largestAtHead({ lines, labelsByLine }: DocumentText): Segment | undefined {
  const head = lines.slice(0, 12).filter(({ page }) => page === 1)
  const names = head.filter((line, index) => {
    const [first] = line.segments
    const isTitle = labelsByLine
      .get(index)
      ?.some(
        ({ start, segmentIndex, role, strength }) =>
          segmentIndex === 0 && (start === 0 || (role === 'invoice_number' && strength === 'clear')),
      )
    return first !== undefined && isTitle !== true && !hasPostcode(first.text)
  })
  const sizes = names.map(({ size }) => size).toSorted((a, b) => b - a)
  const [largest = 0, next = 0] = sizes
  const usual = median(lines.slice(0, 60).map(({ size }) => size))
  if (largest <= next * 1.05 || largest < usual * 1.1) return undefined
  return names.find(({ size }) => size === largest)?.segments[0]
}
