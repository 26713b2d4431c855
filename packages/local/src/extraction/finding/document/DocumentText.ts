import type { Line } from '../../reading/Reading.ts'
import { type DateOrder, dateOrderOf, type Language, languageOf } from './dateOrder.ts'
import { type LabelHit, findLabels } from '../labels/findLabels.ts'
import type { DecimalMark } from '../values/parseNumber.ts'
import { findAmounts } from '../values/findAmounts.ts'

/** The document as the rules look at it: its lines, the labels in them, and the habits it shows. */
export interface DocumentText {
  lines: readonly Line[]
  labels: readonly LabelHit[]
  /** The labels of a line, by the line's index. */
  labelsByLine: ReadonlyMap<number, readonly LabelHit[]>
  language: Language | undefined
  decimalMark: DecimalMark | undefined
  dateOrder: DateOrder
}

export const placeOfLine = (line: Line) => `page ${line.page}, line ${line.number}`

export function lookAtDocument(lines: readonly Line[]): DocumentText {
  const labels = findLabels(lines)
  const labelsByLine = new Map<number, LabelHit[]>()
  for (const label of labels) {
    const list = labelsByLine.get(label.lineIndex)
    if (list) list.push(label)
    else labelsByLine.set(label.lineIndex, [label])
  }
  const language = languageOf(lines)
  return {
    lines,
    labels,
    labelsByLine,
    language,
    decimalMark: decimalMarkOf(lines, language),
    dateOrder: dateOrderOf(lines, language),
  }
}

/**
 * The decimal mark that the document's own amounts show; `undefined` where they show both as often. Where all are whole
 * ("1.710 €"), its language tells.
 */
function decimalMarkOf(lines: readonly Line[], language: Language | undefined): DecimalMark | undefined {
  const counts = { ',': 0, '.': 0 }
  for (const line of lines.slice(0, 3_000))
    for (const segment of line.segments)
      for (const token of findAmounts(segment.text)) if (token.mark) counts[token.mark]++
  if (counts[','] > counts['.'] * 2) return ','
  if (counts['.'] === 0 && language && language !== 'en')
    return lines.some(({ segments }) => segments.some(({ text }) => /\d\.\d{3}(?!\d)/.test(text)))
      ? ','
      : undefined
  return counts['.'] > counts[','] * 2 ? '.' : undefined
}
