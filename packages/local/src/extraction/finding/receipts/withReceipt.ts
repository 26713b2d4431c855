import { textOf } from '../text/scanText.ts'
import type { AmountCandidate } from '../amounts/amountCandidates.ts'
import type { ChosenAmounts } from '../amounts/chooseAmounts.ts'
import { type DocumentText, placeOfLine } from '../document/DocumentText.ts'
import { type Findings, oneOrNone } from '../values/Finding.ts'
import { findReceiptRows } from './findReceiptRows.ts'
import type { Line } from '../../reading/Reading.ts'
import { hasPostcode, buyerSegments } from '../document/addresses.ts'
import { beginsWithRegister, hasTelephone } from '../document/partyWords.ts'
import { foldText } from '../text/foldText.ts'

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

const nearbyLines = 6
/** Looked at of a line: names and titles are shorter, and hostile ones take time by the square of it. */
const longest = 200

const title =
  /^[\W\d]*(?:(?:till|sales|store|cash|your) ?)?(?:receipt|kassenbon|kassenbeleg|kassenzettel|bon|quittung|ticket|ticket de caisse|recu|kassabon|kasticket|copy|kopie|copie|duplicata)?[\W\d]*$/
const greeting =
  /\b(?:welcome|thank|thanks|willkommen|danke|bienvenue|merci|bonjour|welkom|bedankt|dear|hello|hi)\b/

/**
 * The shop of a till receipt, whose head is often a bare name. It counts only with a second sign just below it: a
 * telephone, tax or register number, or, on a narrow roll, an address; a letter has the customer's address up there.
 */
function chooseReceiptIssuer(document: DocumentText, evidence: ReceiptEvidence): Findings {
  const index = document.lines.findIndex((line) => !isTitle(line))
  const line = document.lines[index]
  const segment = line?.segments[0]
  if (!line || !segment || line.segments.length > 1 || index > 3) return oneOrNone()
  const name = segment.text.slice(0, longest).replaceAll(/^[\s*=#~-]+|[\s*=#~-]+$/g, '')
  const isLabelled = document.labelsByLine.has(index) || buyerSegments(document).has(segment)
  if (isLabelled || !isName(name)) return oneOrNone()
  const sign = secondSign(document, index, evidence.isNarrow)
  if (!sign) return oneOrNone()
  const kind = evidence.words
    ? `a receipt ("${evidence.words.slice(0, 30)}")`
    : 'a receipt (narrow page, rows that add up)'
  const rule = `the name at the head of ${kind}; ${sign} stands below it`
  return oneOrNone({
    field: 'issuer',
    value: name,
    words: segment.text,
    place: placeOfLine(line),
    rule,
    grounds: ['place', 'own_numbers'],
  })
}

const isTitle = ({ segments }: Line) =>
  segments.every(({ text }) => title.test(foldText(text.slice(0, longest))))

/** Streets and towns begin or end with a number; greetings, sentences and web addresses are no names. */
const isName = (text: string) =>
  /^\p{Lu}/u.test(text) &&
  /\p{L}.*\p{L}.*\p{L}/u.test(text) &&
  text.length <= 50 &&
  !/\d{3}|\d[a-z]?$|[@:;!?,]|www\.|https?/i.test(text) &&
  !greeting.test(foldText(text))

function secondSign(document: DocumentText, nameIndex: number, isNarrow: boolean): string | undefined {
  let address: string | undefined
  for (let index = nameIndex + 1; index <= nameIndex + nearbyLines; index++) {
    const line = document.lines[index]
    if (!line) break
    const labels = document.labelsByLine.get(index) ?? []
    if (labels.some(({ role }) => role === 'buyer' || role === 'gross')) break
    const text = textOf(line)
    const isNumber = /(?:\d[ ./()-]{0,2}){6}/.test(text)
    if (isNumber && labels.some(({ role }) => role === 'vat' || role === 'gstin'))
      return `the tax number ("${text.slice(0, 40)}")`
    if (beginsWithRegister(text) && isNumber) return `a register or tax number ("${text.slice(0, 40)}")`
    if (hasTelephone(text) && isNumber) return `a telephone number ("${text.slice(0, 40)}")`
    if (isNarrow && hasPostcode(text)) address ??= `an address with a postcode ("${text.slice(0, 40)}")`
  }
  return address
}

/** What makes a document a till receipt. A narrow text alone is weak: lists and messages are narrow too. */
interface ReceiptEvidence {
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
function receiptEvidence({ lines }: DocumentText): ReceiptEvidence | undefined {
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
