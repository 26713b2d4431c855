import type { AmountCandidate } from '../amounts/amountCandidates.ts'
import type { ChosenAmounts } from '../amounts/chooseAmounts.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import type { Findings } from '../values/Finding.ts'
import { findReceiptRows } from './findReceiptRows.ts'
import type { Line } from '../../reading/Reading.ts'
import { foldText } from '../text/foldText.ts'

interface SoFar {
  items: Findings
  amounts: ChosenAmounts
  candidates: readonly AmountCandidate[]
}

/** The rows of a till receipt, which has no headings, where the rules for invoices found none. */
export function withReceipt(document: DocumentText, { items, amounts, candidates }: SoFar): Findings {
  const evidence = items.found.length === 0 && amounts.total && receiptEvidence(document)
  if (!evidence) return items
  const rows = findReceiptRows(document, { total: amounts.total, candidates })
  // A narrow text is a receipt only if its rows add up; a mail with short lines is narrow too.
  return evidence === 'words' || rows.found.length > 0 ? rows : items
}

/** A roll of 80 mm is 227 points wide; the widest print on it stays below this. */
const widestRoll = 260
const fewestLines = 6
const mostLines = 250

const receiptWords =
  /^\W{0,6}(?:(?:till|sales|store|cash|your) )?(?:receipt|till|cashier|kassenbon|kassenbeleg|kassenzettel|bon|bon ?nr|bonnummer|quittung|kasse|ticket|ticket de caisse|caisse|recu|kassabon|kassa|kasticket|scontrino|ricevuta|contanti|factura simplificada|efectivo)\b/
const invoiceWords = /\b(?:invoice|rechnung|facture|factuur|factura\b(?! simpl)|fattura)/

/** What is typical of a till receipt: words at the start of a text block, or a narrow single page, which alone is weak. */
function receiptEvidence({ lines }: DocumentText): 'words' | 'narrow' | undefined {
  if (lines.length < fewestLines || lines.length > mostLines || lines.some(({ page }) => page !== 1))
    return undefined
  const texts = lines.flatMap(({ segments }) => segments.map(({ text }) => foldText(text.slice(0, 60))))
  if (texts.some((text) => receiptWords.test(text))) return 'words'
  return widthOf(lines) <= widestRoll && !texts.some((text) => invoiceWords.test(text)) ? 'narrow' : undefined
}

function widthOf(lines: readonly Line[]): number {
  const segments = lines.flatMap((line) => line.segments)
  return Math.max(...segments.map(({ right }) => right)) - Math.min(...segments.map(({ left }) => left))
}
