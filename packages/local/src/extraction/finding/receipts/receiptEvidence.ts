import type { Line } from '../../reading/Reading.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import { foldText } from '../text/foldText.ts'

/** What makes a document a till receipt. A narrow text alone is weak: lists and messages are narrow too. */
export interface ReceiptEvidence {
  /** The receipt words as printed; `undefined` where only the narrow text speaks for a receipt. */
  words: string | undefined
  isNarrow: boolean
}

/** A roll of 80 mm is 227 points wide; the widest print on it stays below this. */
const widestRoll = 260
const fewestLines = 6
const mostLines = 250

const receiptWords =
  /^\W{0,6}(?:(?:till|sales|store|cash|your) )?(?:receipt|till|cashier|kassenbon|kassenbeleg|kassenzettel|bon|bon ?nr|bonnummer|quittung|kasse|ticket|ticket de caisse|caisse|recu|kassabon|kassa|kasticket|scontrino|ricevuta|contanti|factura simplificada|efectivo)\b/
const invoiceWords = /\b(?:invoice|rechnung|facture|factuur|factura\b(?! simpl)|fattura)/

/** Looks for what is typical of a till receipt: words at the start of a text block, or a narrow single page. */
export function receiptEvidence({ lines }: DocumentText): ReceiptEvidence | undefined {
  if (lines.length < fewestLines || lines.length > mostLines || lines.some(({ page }) => page !== 1))
    return undefined
  const isNarrow = widthOf(lines) <= widestRoll
  const texts = lines.flatMap(({ segments }) => segments.map(({ text }) => text.slice(0, 60)))
  const words = texts.find((text) => receiptWords.test(foldText(text)))
  if (words !== undefined) return { words, isNarrow }
  return isNarrow && !texts.some((text) => invoiceWords.test(foldText(text)))
    ? { words: undefined, isNarrow }
    : undefined
}

function widthOf(lines: readonly Line[]): number {
  const segments = lines.flatMap((line) => line.segments)
  return Math.max(...segments.map(({ right }) => right)) - Math.min(...segments.map(({ left }) => left))
}
