import type { Line } from '../../reading/Reading.ts'
import { hasPostcode } from '../document/addressBlocks.ts'
import { buyerSegments } from '../document/buyerSegments.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Findings } from '../values/Finding.ts'
import { foldText } from '../text/foldText.ts'
import type { ReceiptEvidence } from './receiptEvidence.ts'

const nearbyLines = 6
/** Looked at of a line: names and titles are shorter, and hostile ones take time by the square of it. */
const longest = 200
const none: Findings = { found: [], remarks: [] }

const title =
  /^[\W\d]*(?:(?:till|sales|store|cash|your) ?)?(?:receipt|kassenbon|kassenbeleg|kassenzettel|bon|quittung|ticket|ticket de caisse|recu|kassabon|kasticket|copy|kopie|copie|duplicata)?[\W\d]*$/
const greeting =
  /\b(?:welcome|thank|thanks|willkommen|danke|bienvenue|merci|bonjour|welkom|bedankt|dear|hello|hi)\b/
const phone = /\b(?:tel|telephone|phone|telefon|telefoon|fon)\b[^a-z]{0,4}(?:\D?\d){7,}/
const register =
  /\b(?:siret|siren|rcs|kvk|hrb|hra|steuernummer|steuer-?nr|st\.? ?-?nr|company (?:no|number))\b.{0,12}\d{3}/

/**
 * The shop of a till receipt, whose head is often a bare name. It counts only with a second sign just below it: a
 * telephone, tax or register number, or, on a narrow roll, an address; a letter has the customer's address up there.
 */
export function chooseReceiptIssuer(document: DocumentText, evidence: ReceiptEvidence): Findings {
  const index = document.lines.findIndex((line) => !isTitle(line))
  const line = document.lines[index]
  const segment = line?.segments[0]
  if (!line || !segment || line.segments.length > 1 || index > 3) return none
  const name = segment.text.slice(0, longest).replaceAll(/^[\s*=#~-]+|[\s*=#~-]+$/g, '')
  const isLabelled = document.labelsByLine.has(index) || buyerSegments(document).has(segment)
  if (isLabelled || !isName(name)) return none
  const sign = secondSign(document, index, evidence)
  if (!sign) return none
  const kind = evidence.words
    ? `a receipt ("${evidence.words.slice(0, 30)}")`
    : 'a receipt (narrow page, rows that add up)'
  const rule = `the name at the head of ${kind}; ${sign} stands below it`
  return {
    found: [
      {
        field: 'issuer',
        value: name,
        words: segment.text,
        place: placeOfLine(line),
        rule,
        grounds: ['place', 'own_numbers'],
      },
    ],
    remarks: [],
  }
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

function secondSign(
  document: DocumentText,
  nameIndex: number,
  evidence: ReceiptEvidence,
): string | undefined {
  let address: string | undefined
  for (let index = nameIndex + 1; index <= nameIndex + nearbyLines; index++) {
    const line = document.lines[index]
    if (!line) break
    const labels = document.labelsByLine.get(index) ?? []
    if (labels.some(({ role }) => role === 'buyer' || role === 'gross')) break
    const text = line.segments.map((segment) => segment.text).join(' ')
    const folded = foldText(text)
    const isNumbered =
      labels.some(({ role }) => role === 'vat' || role === 'gstin') &&
      /\d{6}/.test(text.replaceAll(/[ .]/g, ''))
    if (isNumbered) return `the tax number ("${text.slice(0, 40)}")`
    if (register.test(folded)) return `a register or tax number ("${text.slice(0, 40)}")`
    if (phone.test(folded)) return `a telephone number ("${text.slice(0, 40)}")`
    if (evidence.isNarrow && hasPostcode(text))
      address ??= `an address with a postcode ("${text.slice(0, 40)}")`
  }
  return address
}
