import type { Line } from '../reading/Reading.ts'
import { amountCandidates } from './amountCandidates.ts'
import { chooseAmounts } from './chooseAmounts.ts'
import { chooseBankAccount } from './chooseBankAccount.ts'
import { chooseCurrency } from './chooseCurrency.ts'
import { chooseDate } from './chooseDate.ts'
import { chooseIdentifier } from './chooseIdentifier.ts'
import { chooseInvoiceDate } from './chooseInvoiceDate.ts'
import { chooseInvoiceNumber } from './chooseInvoiceNumber.ts'
import { chooseIssuer } from './chooseIssuer.ts'
import { chooseGstin, chooseVat } from './chooseVat.ts'
import type { DocumentText } from './DocumentText.ts'
import type { Findings } from './Finding.ts'
import { findLineItems } from './findLineItems.ts'
import { languageNames } from './languageOf.ts'
import { lookAtDocument } from './lookAtDocument.ts'
import { withReceipt } from './withReceipt.ts'

/** Applies every rule to the lines of one document. */
export function findInvoiceFields(lines: readonly Line[]): Findings {
  const whole = lookAtDocument(lines)
  const items = findLineItems(whole)
  const document = withoutHeadings(whole, items.headerLines)
  const candidates = amountCandidates(document)
  const amounts = chooseAmounts(candidates, items.sum)
  const { lines: articles, issuer } = withReceipt(document, {
    issuer: chooseIssuer(document),
    items,
    amounts,
    candidates,
  })
  const parts: Findings[] = [
    issuer,
    chooseInvoiceNumber(document),
    chooseInvoiceDate(document),
    chooseDate(document, 'date_due', 'date_due'),
    amounts,
    chooseCurrency(document, amounts.total),
    chooseVat(document),
    chooseGstin(document),
    chooseBankAccount(document),
    chooseIdentifier(document, 'order_number', 'order_number'),
    chooseIdentifier(document, 'customer_number', 'customer_number'),
    articles,
  ]
  const language = document.language
    ? `The text is in ${languageNames[document.language]}.`
    : 'The language was not recognised.'
  return {
    found: parts.flatMap((part) => part.found),
    remarks: [language, ...parts.flatMap((part) => part.remarks)],
  }
}

/** The headings of an article table announce columns: "Date" there is not the date of the invoice. */
function withoutHeadings(document: DocumentText, headerLines: ReadonlySet<number>): DocumentText {
  const isLabel = ({ lineIndex }: { lineIndex: number }) => !headerLines.has(lineIndex)
  const labelsByLine = new Map([...document.labelsByLine].filter(([index]) => !headerLines.has(index)))
  return { ...document, labels: document.labels.filter(isLabel), labelsByLine }
}
