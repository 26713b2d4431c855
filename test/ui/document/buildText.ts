import type { DocumentText } from '../../../packages/ui/src/document/evidence/DocumentText.ts'
import { layOutLines } from '../../../packages/ui/src/document/reading/layOutLines.ts'

/** Makes a document of plain texts, a part for each. */
export const buildText = (...texts: string[]): DocumentText => ({ parts: texts.map(layOutLines) })
