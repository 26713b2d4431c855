import type { LabelTable } from '../LabelTable.ts'
import { englishLabels } from './englishLabels.ts'

/** Every word in English, which parts speak where nothing else is said. */
export const english: LabelTable = { locale: 'en-GB', words: englishLabels }
