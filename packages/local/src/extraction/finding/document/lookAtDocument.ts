import type { Line } from '../../reading/Reading.ts'
import { dateOrderOf } from './dateOrder.ts'
import { decimalMarkOf } from './decimalMarkOf.ts'
import type { DocumentText } from './DocumentText.ts'
import { findLabels, type LabelHit } from '../labels/findLabels.ts'
import { languageOf } from './languageOf.ts'

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
    decimalMark: decimalMarkOf(lines),
    dateOrder: dateOrderOf(lines, language),
  }
}
