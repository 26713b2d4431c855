import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import { foldText } from '../text/foldText.ts'
import { type Finding, type Findings, oneOrNone } from '../values/Finding.ts'
import { segmentsOf } from '../text/scanText.ts'

const title =
  /^\W{0,4}(?:credit (?:note|memo|invoice)|sales credit|(?:rechnungs)?gutschrift|stornorechnung|rechnungskorrektur|avoir|facture d'?avoir|note de credit|credit ?nota|credit ?factuur|nota de credito|factura rectificativa|abono|nota di credito|nota di accredito)\b/
const searchedLines = 40

/** Says of a credit note that it is one: many print what they give back without a minus. */
export function findDocumentType(document: DocumentText): Findings {
  for (const { line, segment } of segmentsOf(document.lines, searchedLines)) {
    const { text } = segment
    const [words] = title.exec(foldText(text.slice(0, 60))) ?? []
    if (words === undefined || text.length > 60) continue
    const finding: Finding = {
      field: 'document_type',
      value: 'credit_note',
      words: text,
      place: placeOfLine(line),
      rule: `the title "${words.trim()}"`,
      grounds: ['label', 'place'],
    }
    const remark = 'This is a credit note; its amounts are given with the sign that is printed.'
    return { found: [finding], remarks: [remark] }
  }
  return oneOrNone()
}
