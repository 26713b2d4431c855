import type { DocumentText, Place } from '../../../packages/ui/src/document/evidence/DocumentText.ts'

/** Gives what stands at a place, its pieces joined by a bar. */
export function quote(text: DocumentText, { part, ranges }: Place): string {
  return ranges.map(({ start, end }) => text.parts[part]?.text.slice(start, end)).join('|')
}
