import type { TextPart } from '../evidence/DocumentText.ts'
import type { DocumentContent } from '../reading/DocumentContent.ts'
import { layOutWords } from './layOutWords.ts'
import type { RecognizedPage } from './RecognizedPage.ts'

/** Adds what was recognised where a document has no text of its own: in a picture, and on scanned pages of a PDF. */
export function withWords(
  content: DocumentContent,
  parts: readonly TextPart[],
  words: readonly RecognizedPage[] | undefined,
): readonly TextPart[] {
  if (!words) return parts
  if (content.kind === 'image') return words.slice(0, 1).map((page) => layOutWords(page))
  if (content.kind !== 'pdf') return parts
  return parts.map((part, index) => {
    const page = words[index]
    return page && part.text.trim() === '' ? layOutWords(page, part) : part
  })
}
