import type { Line } from '../reading/Reading.ts'
import { amountCandidates } from './amounts/amountCandidates.ts'
import { chooseAmounts } from './amounts/chooseAmounts.ts'
import type { Findings } from './values/Finding.ts'
import { chooseBankAccount } from './fields/chooseBankAccount.ts'
import { chooseCurrency } from './amounts/chooseCurrency.ts'
import { chooseDueDate } from './fields/chooseDate.ts'
import { findDocumentType } from './fields/findDocumentType.ts'
import { chooseIdentifier, chooseInvoiceNumber } from './fields/chooseIdentifier.ts'
import { chooseInvoiceDate } from './fields/chooseInvoiceDate.ts'
import { chooseIssuer } from './fields/chooseIssuer.ts'
import { chooseGstin, chooseVat } from './fields/chooseVat.ts'
import { type DocumentText, lookAtDocument, nameOfLanguage } from './document/DocumentText.ts'
import { findLineItems } from './items/findLineItems.ts'
import { findReceiptRows } from './receipts/findReceiptRows.ts'

/** Applies every rule to the lines of one document. */
export function findInvoiceFields(lines: readonly Line[]): Findings {
  const whole = lookAtDocument(lines)
  const items = findLineItems(whole)
  const document = withoutHeadings(whole, items.headerLines)
  // The tax of a row is none of the invoice.
  const candidates = amountCandidates(document).filter(
    ({ role, line }) => role !== 'tax' || !items.rowLines.has(line),
  )
  const amounts = chooseAmounts(document, candidates, items.sum)
  const articles =
    items.found.length > 0 ? items : findReceiptRows(document, { total: amounts.total, candidates })
  const date = chooseInvoiceDate(document)
  const parts: Findings[] = [
    findDocumentType(document),
    chooseIssuer(document, items.headerLines),
    chooseInvoiceNumber(document),
    date,
    chooseDueDate(document, date.found[0]),
    amounts,
    chooseCurrency(document, amounts.total),
    chooseVat(document),
    chooseGstin(document),
    chooseBankAccount(document),
    chooseIdentifier(document, 'order_number', 'order_number'),
    chooseIdentifier(document, 'customer_number', 'customer_number'),
    confirmed(articles, items.sum, amounts),
  ]
  const language = document.language
    ? `The text is in ${nameOfLanguage(document.language)}.`
    : 'The language was not recognised.'
  return {
    found: parts.flatMap((part) => part.found),
    remarks: [language, ...parts.flatMap((part) => part.remarks)],
  }
}

/** Rows that add up to the net amount or the total are confirmed by it. */
function confirmed(articles: Findings, sum: number | undefined, { found }: Findings): Findings {
  const isConfirmed = found.some(({ value }) => typeof value === 'number' && value !== 0 && value === sum)
  return isConfirmed
    ? {
        ...articles,
        found: articles.found.map((finding) => ({
          ...finding,
          grounds: [...finding.grounds, 'arithmetic' as const],
        })),
      }
    : articles
}

/** The headings of an article table announce columns: "Date" there is not the date of the invoice. */
function withoutHeadings(document: DocumentText, headerLines: ReadonlySet<number>): DocumentText {
  const isLabel = ({ lineIndex }: { lineIndex: number }) => !headerLines.has(lineIndex)
  const labelsByLine = new Map([...document.labelsByLine].filter(([index]) => !headerLines.has(index)))
  return { ...document, labels: document.labels.filter(isLabel), labelsByLine }
}
