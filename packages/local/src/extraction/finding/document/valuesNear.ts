import type { Line, Segment } from '../../reading/Reading.ts'
import type { DocumentText } from './DocumentText.ts'
import type { LabelHit } from '../labels/findLabels.ts'

/** A text that may be the value of a label, and where it stands beside it. */
export interface NearText {
  text: string
  line: Line
  how: 'after' | 'right' | 'below'
}

const amountRoles: ReadonlySet<string> = new Set(['gross', 'payable'])
const dateRoles: ReadonlySet<string> = new Set(['date', 'date_due', 'other_date'])

export const howWords: Record<NearText['how'], string> = {
  after: 'stands right after the label',
  right: 'stands on the same line, right of the label',
  below: 'stands below the label',
}

const strengthScore = { clear: 30, usual: 15, weak: 4 }
const howScore = { after: 5, right: 4, below: 3 }

/** How well a label announces what stands near it; on the first page a little better. */
export const scoreOf = ({ strength, line }: LabelHit, { how }: NearText): number =>
  strengthScore[strength] + howScore[how] + (line.page === 1 ? 1 : 0)

/** The places where the value of a label may stand, the likeliest first: after it, right of it, below it. */
export function valuesNear(hit: LabelHit, document: DocumentText): NearText[] {
  const segment = hit.line.segments[hit.segmentIndex]
  if (!segment) return []
  const onLine = document.labelsByLine.get(hit.lineIndex) ?? []
  const next = onLine.find((other) => other.segmentIndex === hit.segmentIndex && other.start >= hit.end)
  const after = stripLead(segment.text.slice(hit.end, next?.start))
  const near: NearText[] = []
  if (after) near.push({ text: after, line: hit.line, how: 'after' })
  // "To be paid before 27/03/2016    65.32": the date has its own label, the amount stands further right.
  const isAmountBeforeDate = amountRoles.has(hit.role) && next !== undefined && dateRoles.has(next.role)
  if (!next || isAmountBeforeDate) {
    const right = rightOf(hit, onLine)
    if (right) near.push({ text: right, line: hit.line, how: 'right' })
  }
  near.push(...below(hit, document))
  return near
}

/** The text of the blocks right of the label, up to the next label. */
function rightOf(hit: LabelHit, onLine: readonly LabelHit[]): string {
  const parts: string[] = []
  for (let index = hit.segmentIndex + 1; index < hit.line.segments.length; index++) {
    const stop = onLine.find((other) => other.segmentIndex === index)
    const text = hit.line.segments[index]?.text ?? ''
    parts.push(stop ? text.slice(0, stop.start) : text)
    if (stop) break
  }
  return stripLead(parts.join('  '))
}

const furthestBelow = 3.4

function below(hit: LabelHit, document: DocumentText): NearText[] {
  const near: NearText[] = []
  for (let index = hit.lineIndex + 1; index < document.lines.length && near.length < 2; index++) {
    const line = document.lines[index]
    if (!line || line.page !== hit.line.page) break
    if (line.top - hit.line.top > furthestBelow * Math.max(hit.line.size, line.size)) break
    const segmentIndex = line.segments.findIndex((segment) => overlaps(segment, hit))
    const segment = line.segments[segmentIndex] ?? flushRight(hit, index, document)
    if (!segment) continue
    const isLabel = (document.labelsByLine.get(index) ?? []).some(
      (other) =>
        line.segments[other.segmentIndex] === segment && other.start === 0 && other.strength !== 'weak',
    )
    const text = stripLead(segment.text)
    if (text && !isLabel) near.push({ text, line, how: 'below' })
    break
  }
  return near
}

/** The value below a label is the first of a column, where another one stands close below it: it is a heading then. */
export function goesOnBelow(
  hit: LabelHit,
  line: Line,
  { document: { lines }, holds }: { document: DocumentText; holds: (text: string) => boolean },
): boolean {
  const [, next] = lines.slice(hit.lineIndex, hit.lineIndex + 8).filter(({ top }) => top >= line.top)
  return (
    next?.page === line.page &&
    next.top - line.top < 2.4 * line.size &&
    next.segments.some((one) => one.left < hit.right && one.right > hit.left && holds(one.text))
  )
}

/** Labels below each other at one edge, and their values between them at the right edge of the column. */
function flushRight(
  hit: LabelHit,
  index: number,
  { lines, labelsByLine }: DocumentText,
): Segment | undefined {
  const line = lines[index]
  const value = line?.segments.at(-1)
  const isLast = hit.segmentIndex === hit.line.segments.length - 1
  const isRight = isLast && value !== undefined && value.left >= hit.right
  if (!line || !isRight || value.text.length > 30 || !/\d/.test(value.text)) return undefined
  const isBetween = line.segments.some((other) => other !== value && other.left > hit.left - 6)
  const isLabel = labelsByLine.get(index)?.some(({ segmentIndex }) => line.segments[segmentIndex] === value)
  const goesOn = lines
    .slice(index + 1, index + 3)
    .some(
      ({ page, segments }) =>
        page === line.page && segments.some(({ left }) => Math.abs(left - hit.left) < 3),
    )
  return goesOn && !isBetween && !isLabel ? value : undefined
}

const overlaps = (segment: Segment, hit: LabelHit) =>
  Math.min(segment.right, hit.right) - Math.max(segment.left, hit.left) > 0 ||
  Math.abs(segment.left - hit.left) < 6

const stripLead = (text: string) =>
  text
    .replace(/^[\s:.;=|»>)\]*_~`]{1,20}/, '')
    .replace(/^[-–—]\s/, '')
    .replace(/(?<![*_~`])[*_~`]+$/, '')
    .trim()
