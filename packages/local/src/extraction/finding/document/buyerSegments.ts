import type { Segment } from '../../reading/Reading.ts'
import type { DocumentText } from './DocumentText.ts'

/** Lines of one address stand closer than this, in heights of a letter. */
const widestGap = 1.9

/** The blocks below and right of a customer label, down to a gap. */
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
  return segments
}
