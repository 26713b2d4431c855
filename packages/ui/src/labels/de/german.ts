import type { LabelTable } from '../LabelTable.ts'
import { germanLabels } from './germanLabels.ts'

/** Every word in German. */
export const german: LabelTable = { locale: 'de-DE', words: germanLabels }
