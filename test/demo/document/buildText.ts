import type { DocumentText } from '../../../apps/demo/src/features/document/evidence/DocumentText.ts'
import { layOutLines } from '../../../apps/demo/src/features/document/reading/layOutLines.ts'

/** Makes a document of plain texts, a part for each. */
export const buildText = (...texts: string[]): DocumentText => ({ parts: texts.map(layOutLines) })
