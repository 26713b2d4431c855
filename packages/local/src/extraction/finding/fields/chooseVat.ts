import { buyerSegments } from '../document/buyerSegments.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Finding, Findings } from '../values/Finding.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { partyBlock } from '../document/partyBlock.ts'
import { valuesNear } from '../document/valuesNear.ts'
import { vatPatterns } from '../values/vatPatterns.ts'

const start = /(?<![A-Z0-9])(?:CHE|[A-Z]{2})(?=[ .-]{0,2}[A-Z0-9]{1,3})/g
const gstinShape = /(?<![A-Z0-9])\d{2}[A-Z]{5}\d{4}[A-Z]\dZ[A-Z0-9](?![A-Z0-9])/

interface VatNumber {
  value: string
  raw: string
  start: number
}

/** Finds VAT numbers in a text: country letters and what that country's pattern demands; blanks, dots and hyphens are left out. */
export function findVatNumbers(text: string): VatNumber[] {
  const scanned = text.slice(0, 1_000)
  const found: VatNumber[] = []
  for (const match of scanned.matchAll(start)) {
    const pattern = vatPatterns[match[0]]
    const longest = pattern && longestMatch(scanned, match.index, { country: match[0], pattern })
    if (longest) found.push(longest)
  }
  return found
}

function longestMatch(
  text: string,
  from: number,
  { country, pattern }: { country: string; pattern: RegExp },
) {
  let body = ''
  let best: VatNumber | undefined
  for (let at = from + country.length; at < text.length && body.length < 13; at++) {
    const letter = text.charAt(at)
    if (/[A-Z0-9+*]/.test(letter)) body += letter
    else if (!/[ .-]/.test(letter)) break
    if (pattern.test(body) && !/[A-Z0-9]/i.test(text.charAt(at + 1)))
      best = { value: country + body, raw: text.slice(from, at + 1), start: from }
  }
  return best
}

/** The VAT number of the issuer. One that is labelled as the customer's is left aside; two unlabelled ones are both refused. */
export function chooseVat(document: DocumentText): Findings {
  const own = ofSeller(document)
  if (own) return { found: [own], remarks: [] }
  const labelled = new Map<string, Finding>()
  const bare = new Map<string, Finding>()
  const customers = new Set<string>()
  for (const segment of buyerSegments(document))
    for (const { value } of findVatNumbers(segment.text)) customers.add(value)
  for (const hit of document.labels) {
    if (hit.role === 'customer_vat') for (const { value } of vatBeside(hit, document)) customers.add(value)
    if (hit.role !== 'vat' && hit.role !== 'tax') continue
    for (const { value, raw, line } of vatBeside(hit, document).slice(0, 1)) {
      const rule = `a VAT number in the form of its country beside "${hit.words}"`
      if (!labelled.has(value))
        labelled.set(value, {
          field: 'vat',
          value,
          words: `${hit.words} … ${raw}`,
          place: placeOfLine(line),
          rule,
          grounds: ['label', 'form'],
        })
    }
  }
  for (const line of document.lines.slice(0, 3_000))
    for (const segment of line.segments)
      for (const { value, raw } of findVatNumbers(segment.text)) {
        if (!isTelling(value) || bare.has(value)) continue
        const rule = 'no label, but the form is that of a VAT number'
        bare.set(value, {
          field: 'vat',
          value,
          words: raw,
          place: placeOfLine(line),
          rule,
          grounds: ['form'],
        })
      }
  const pool = [labelled, bare].map((map) => [...map].filter(([value]) => !customers.has(value)))
  const candidates = pool.find((list) => list.length > 0) ?? []
  const [first, second] = candidates
  if (first && second) {
    const list = candidates.slice(0, 4).map(([value]) => `"${value}"`)
    return {
      found: [],
      remarks: [
        `vat is left out: several VAT numbers (${list.join(', ')}) and nothing shows whose they are.`,
      ],
    }
  }
  return { found: first ? [first[1]] : [], remarks: [] }
}

/** The number in the block below "Seller". */
function ofSeller(document: DocumentText): Finding | undefined {
  for (const hit of document.labels) {
    if (hit.role !== 'seller') continue
    for (const { line, segment } of partyBlock(hit, document)) {
      const [number] = findVatNumbers(segment.text.toUpperCase())
      if (number)
        return {
          field: 'vat',
          value: number.value,
          words: `${hit.words} … ${number.raw}`,
          place: placeOfLine(line),
          rule: `a VAT number in the form of its country below "${hit.words}"`,
          grounds: ['place', 'form'],
        }
    }
  }
  return undefined
}

function vatBeside(hit: LabelHit, document: DocumentText) {
  for (const near of valuesNear(hit, document)) {
    const [number] = findVatNumbers(near.text.slice(0, 60).toUpperCase())
    if (number && number.start < 12) return [{ ...number, line: near.line }]
  }
  return []
}

/** Without a label only long forms count; eight digits after two letters occur in article codes too. */
const isTelling = (value: string) =>
  /^(?:NL\d{9}B|ATU|FR[A-Z0-9]{2}\d{9}|CHE\d{9}|IT\d{11}|SE\d{12})/.test(value)

/** The Indian tax number, whose form is unmistakable. */
export function chooseGstin(document: DocumentText): Findings {
  const seen = new Map<string, Finding>()
  for (const [index, line] of document.lines.entries())
    for (const segment of line.segments) {
      const value = gstinShape.exec(segment.text.slice(0, 500))?.[0]
      if (!value || seen.has(value)) continue
      const rule = 'the form of an Indian GSTIN'
      seen.set(value, {
        field: 'gstin',
        value,
        words: segment.text.slice(0, 60),
        place: placeOfLine(line),
        rule,
        grounds: document.labelsByLine.get(index)?.some(({ role }) => role === 'gstin')
          ? ['label', 'form']
          : ['form'],
      })
      if (index > 3_000) break
    }
  const all = [...seen.values()]
  return all.length === 1 ? { found: all, remarks: [] } : { found: [], remarks: [] }
}
