import type { Line, Segment } from '../../reading/Reading.ts'
import { beginsReceiver, isCareOf, hasTelephone, isOfSender } from './partyWords.ts'
import type { DocumentText } from './DocumentText.ts'
import type { LabelHit } from '../labels/findLabels.ts'

/** Lines of one address stand closer than this, in heights of a letter. */
const widestGap = 1.9

const searchedLines = 60
/** More blocks on a line make a table. */
const mostBlocks = 12

const postcodes = [
  /(?:^|[,;|·•] ?|- )(?:[A-Z]{1,2}-)?\d{4,5} {1,2}\p{Lu}[\p{L}'-]+/u,
  /(?<!\bNr\.? ?)\b\d{4} ?[A-Z]{2} {1,2}\p{Lu}/u,
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/,
  /(?:, ?|(?:^|, )\p{Lu}[\p{L} .]{2,24} )[A-Z]{2} \d{5}(?:-\d{4})?\b/u,
  /\p{Ll} \d{5} {1,2}\p{Lu}{3}|, \p{Lu}[\p{L} ]{2,24} [1-9]\d{5}$/u,
  /\b[A-Z]\d[A-Z] \d[A-Z]\d\b/,
  /\b(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT),? \d{4}$|\p{L} - \d{6}$|\b[A-Z]\d[\dW] [A-Z\d]{4}$/u,
  /(?:^|, )(?:\d{2}-\d{3}|\d{4}-\d{3}|(?:[A-Z]{1,2}-)?\d{3} \d{2}) {1,2}\p{Lu}/u,
]

/** "01067 Elbstadt", "3500 AA Utrecht", "Whitby YO21 3PU", "Fremont, CA 94538", "Ottawa K1P 1A1", "31-147 Kraków", "Perth WA 6000". */
export const hasPostcode = (text: string) => postcodes.some((pattern) => pattern.test(text.slice(0, 200)))

/** Lines that begin at one edge, close below each other, with a postcode among them. */
export interface AddressBlock {
  segments: readonly Segment[]
  /** Telephone, web and tax numbers stand in it, or its owner. */
  isSender: boolean
  /** It begins as one writes to a person. */
  isReceiver: boolean
}

/** The addresses at the head of the first page. */
export function addressBlocks(lines: readonly Line[]): AddressBlock[] {
  const open: { segments: Segment[]; last: Line }[] = []
  for (const line of lines.slice(0, searchedLines)) {
    if (line.page !== 1) break
    for (const segment of line.segments.slice(0, mostBlocks)) {
      const block = open.find(
        ({ segments, last }) =>
          isAligned(segments[0], segment) &&
          line.top - last.top <= widestGap * Math.max(line.size, last.size),
      )
      if (block && segment.text.length <= 90) {
        block.segments.push(segment)
        block.last = line
      } else if (segment.text.length <= 90) open.push({ segments: [segment], last: line })
    }
  }
  return open
    .filter(({ segments }) => segments.length > 1)
    .map(({ segments }) => {
      const isReceiver =
        beginsReceiver(segments[0]?.text ?? '') || segments.some(({ text }) => isCareOf(text))
      const isSender =
        !isReceiver && (segments.some(({ text }) => isOfSender(text)) || isNamedAbove(segments[0], lines))
      return { segments, isReceiver, isSender }
    })
    .filter(({ segments }) => segments.some(({ text }) => hasPostcode(text)) || isLetterhead(segments, lines))
}

/** The shop whose name stands large above, or beside, its own address. */
const isNamedAbove = (head: Segment | undefined, lines: readonly Line[]) =>
  lines
    .slice(0, 6)
    .some(
      ({ page, segments }) => page === 1 && segments.some((one) => one !== head && one.text === head?.text),
    )

/** At the left edge, at the right one, or set in the middle. */
const isAligned = (first: Segment | undefined, { left, right }: Segment) =>
  first !== undefined &&
  (Math.abs(first.left - left) < 8 ||
    Math.abs(first.right - right) < 2 ||
    Math.abs(first.left + first.right - left - right) < 3)

/** A name at the very top, and right below it its mail or web address, or its telephone. */
const isLetterhead = (segments: readonly Segment[], lines: readonly Line[]) =>
  lines.slice(0, 2).some((line) => line.segments.some((one) => one === segments[0])) &&
  segments.slice(1, 3).some(({ text }) => /@|\bwww\./.test(text) || hasTelephone(text))

/** A line above the customer's address that shows through the window of the envelope. */
interface ReturnLine {
  segment: Segment
  /** The address below it. */
  receiver: readonly Segment[]
}

/** "Kranich GmbH · Uferweg 3 · 01067 Elbstadt" in one line, and right below it an address: the sender and the receiver. */
export function returnLines(lines: readonly Line[], blocks: readonly AddressBlock[]): ReturnLine[] {
  return lines.slice(0, searchedLines).flatMap((line) =>
    line.segments.slice(0, mostBlocks).flatMap((segment) => {
      const parts = segment.text.split(/\s*[|·•∙*●]\s*|\s[-–—]\s|,\s/).filter((part) => part !== '')
      if (line.page !== 1 || parts.length < 3 || !hasPostcode(segment.text)) return []
      const below = lines
        .filter(({ page, top, size }) => page === 1 && top > line.top && top - line.top < 4 * size)
        .flatMap(({ segments }) => segments.filter(({ left }) => Math.abs(left - segment.left) < 20))
      const receiver = blocks.find(
        ({ segments }) =>
          segments.some((one) => hasPostcode(one.text) && one !== segment) &&
          segments.some((one) => below.includes(one)),
      )
      const own = receiver?.segments.filter((one) => one !== segment) ?? []
      return own.length > 1 ? [{ segment, receiver: own }] : []
    }),
  )
}

/**
 * The blocks that name the customer: below and right of a label, down to a gap; below a return address; an address that
 * begins as one writes to a person; and the one without telephone, web or tax numbers beside one that has them.
 */
export function buyerSegments(document: DocumentText): ReadonlySet<Segment> {
  const segments = new Set<Segment>()
  const own = new Set(
    document.labels
      .filter(({ role }) => role === 'seller')
      .flatMap((hit) => partyBlock(hit, document).map(({ line }) => line)),
  )
  for (const hit of document.labels) {
    // "Name" below "Seller" is the seller's.
    if (hit.role !== 'buyer' || own.has(hit.line)) continue
    const label = hit.line.segments[hit.segmentIndex]
    if (label) segments.add(label)
    const right = hit.line.segments[hit.segmentIndex + 1]
    if (right) segments.add(right)
    for (const { segment } of partyBlock(hit, document)) segments.add(segment)
  }
  for (const segment of unlabelledBuyer(document)) segments.add(segment)
  return segments
}

function unlabelledBuyer({ lines }: DocumentText): readonly Segment[] {
  const blocks = addressBlocks(lines)
  const receivers = returnLines(lines, blocks).flatMap(({ receiver }) => receiver)
  if (receivers.length > 0) return receivers
  const persons = blocks.filter(({ isReceiver }) => isReceiver).flatMap(({ segments }) => segments)
  if (persons.length > 0) return persons
  const towns = blocks.filter(({ segments }) => segments.some(({ text }) => hasPostcode(text)))
  const others = towns.filter(({ isSender }) => !isSender)
  return towns.some(({ isSender }) => isSender) && others.length === 1 ? (others[0]?.segments ?? []) : []
}

/** A row below the label of a party: its text, and the key it stands beside ("Name:   Kranich GmbH"). */
interface PartyRow {
  line: Line
  key: string | undefined
  segment: Segment
}

const mostLines = 12

/** What stands below "Seller" or "Bill to": rows at its left edge down to a gap or the next party, each with its key. */
export function partyBlock(hit: LabelHit, document: DocumentText): PartyRow[] {
  // A customer's address ends at the first gap; a seller's goes on to its numbers.
  const gap = hit.role === 'seller' ? 1.6 * widestGap : widestGap
  const rows: PartyRow[] = []
  let above = hit.line
  for (let index = hit.lineIndex + 1; index <= hit.lineIndex + mostLines; index++) {
    const line = document.lines[index]
    if (!line || line.page !== hit.line.page) break
    const at = line.segments.findIndex(({ left }) => Math.abs(left - hit.left) < 15)
    const segment = line.segments[at]
    if (line.top - above.top > (above === hit.line ? 1.6 * widestGap : gap) * line.size) break
    if (!segment) {
      // A value may go on below itself, with nothing at the edge of the keys.
      if (rows.at(-1)?.key !== undefined) above = line
      continue
    }
    const isNext = document.labelsByLine
      .get(index)
      ?.some(
        ({ role, left, end, start }) =>
          (role === 'seller' || role === 'buyer') &&
          start === 0 &&
          end >= segment.text.replace(/(?<![\s:])[\s:]+$/, '').length - 1 &&
          Math.abs(left - hit.left) < 15,
      )
    if (isNext && !isKey(segment.text)) break
    above = line
    const value = line.segments[at + 1]
    if (value && (isKey(segment.text) || value.text.startsWith(':')))
      rows.push({ line, key: segment.text, segment: value })
    else rows.push({ line, key: undefined, segment })
  }
  return rows
}

const isKey = (text: string) => /^[\p{L}. -]{2,30}:$/u.test(text)
