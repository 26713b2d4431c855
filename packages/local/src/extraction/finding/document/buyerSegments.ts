import type { Segment } from '../../reading/Reading.ts'
import { addressBlocks, hasPostcode, returnLines, widestGap } from './addressBlocks.ts'
import type { DocumentText } from './DocumentText.ts'

/**
 * The blocks that name the customer: below and right of a label, down to a gap; below a return address; an address that
 * begins as one writes to a person; and the one without telephone, web or tax numbers beside one that has them.
 */
export function buyerSegments(document: DocumentText): ReadonlySet<Segment> {
  const segments = new Set<Segment>()
  for (const hit of document.labels) {
    if (hit.role !== 'buyer') continue
    const own = hit.line.segments[hit.segmentIndex]
    if (own) segments.add(own)
    const right = hit.line.segments[hit.segmentIndex + 1]
    if (right) segments.add(right)
    let lastTop = hit.line.top
    for (const line of document.lines.slice(hit.lineIndex + 1, hit.lineIndex + 9)) {
      const below = line.segments.filter((segment) => Math.abs(segment.left - hit.left) < 15)
      if (below.length === 0) continue
      if (line.page !== hit.line.page || line.top - lastTop > widestGap * line.size) break
      for (const segment of below) segments.add(segment)
      lastTop = line.top
    }
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
