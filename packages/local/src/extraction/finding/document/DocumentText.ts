import type { Line } from '../../reading/Reading.ts'
import type { DateOrder } from './dateOrder.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import type { Language } from './languageOf.ts'
import type { DecimalMark } from '../values/parseNumber.ts'

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
