import { chooseIdentifier } from './chooseIdentifier.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import type { Findings } from '../values/Finding.ts'
import { foldText } from '../text/foldText.ts'

const receiptTitle = /\b(?:receipt|quittung|recu|bon|kassabon|beleg|voucher)\b/

/** The number of the document; a receipt without one is known by its booking number. */
export function chooseInvoiceNumber(document: DocumentText): Findings {
  const own = chooseIdentifier(document, 'invoice_number', 'invoice_number')
  if (own.found.length > 0 || own.remarks.length > 0) return own
  const head = document.lines
    .slice(0, 8)
    .flatMap((line) => line.segments.map((segment) => foldText(segment.text.slice(0, 60))))
  if (!head.some((text) => receiptTitle.test(text))) return own
  const booking = chooseIdentifier(document, 'booking_number', 'invoice_number')
  const reason = 'a receipt without a number of its own is known by its booking number'
  return {
    ...booking,
    found: booking.found.map((finding) => ({ ...finding, rule: `${finding.rule}; ${reason}` })),
  }
}
