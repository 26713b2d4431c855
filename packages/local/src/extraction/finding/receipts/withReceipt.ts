import type { AmountCandidate } from '../amounts/amountCandidates.ts'
import type { ChosenAmounts } from '../amounts/chooseAmounts.ts'
import { chooseReceiptIssuer } from './chooseReceiptIssuer.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import type { Findings } from '../values/Finding.ts'
import { findReceiptRows } from './findReceiptRows.ts'
import { receiptEvidence } from './receiptEvidence.ts'

interface SoFar {
  issuer: Findings
  /** None was found, or one that is not sure. */
  isIssuerOpen: boolean
  items: Findings
  amounts: ChosenAmounts
  candidates: readonly AmountCandidate[]
}

/** Adds what only a till receipt shows, where the rules for invoices found no article rows or no sure issuer. */
export function withReceipt(
  document: DocumentText,
  { issuer, isIssuerOpen, items, amounts, candidates }: SoFar,
): { lines: Findings; issuer: Findings } {
  const evidence = amounts.total && receiptEvidence(document)
  if (!evidence) return { lines: items, issuer }
  const rows =
    items.found.length > 0 ? items : findReceiptRows(document, { total: amounts.total, candidates })
  // A narrow text is a receipt only if its rows add up; a mail with short lines is narrow too.
  const isReceipt = evidence.words !== undefined || (rows !== items && rows.found.length > 0)
  const lines = isReceipt ? rows : items
  const shop = isReceipt && isIssuerOpen ? chooseReceiptIssuer(document, evidence) : issuer
  return { lines, issuer: shop.found.length > 0 ? shop : issuer }
}
