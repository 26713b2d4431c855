import type { Line } from '../../reading/Reading.ts'
import { buyerSegments, partyBlock } from '../document/addresses.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import { type Finding, type Findings, leftOut, oneOrNone } from '../values/Finding.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { valuesNear } from '../document/valuesNear.ts'
import { segmentsOf } from '../text/scanText.ts'

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
  return [...scanned.matchAll(start)].flatMap(
    ({ 0: country, index }) => longestMatch(scanned, index, country) ?? [],
  )
}

function longestMatch(text: string, from: number, country: string): VatNumber | undefined {
  const pattern = vatPatterns.get(country)
  if (!pattern) return undefined
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
  if (own) return oneOrNone(own)
  const labelled = new Map<string, Finding>()
  const bare = new Map<string, Finding>()
  const customers = new Set<string>()
  for (const segment of buyerSegments(document))
    for (const { value } of findVatNumbers(segment.text)) customers.add(value)
  for (const hit of document.labels) {
    if (hit.role === 'customer_vat') for (const { value } of vatBeside(hit, document)) customers.add(value)
    if (hit.role !== 'vat' && hit.role !== 'tax') continue
    for (const number of vatBeside(hit, document)) {
      const rule = `a VAT number in the form of its country beside "${hit.words}"`
      const finding = { ...vatOn(number.line, number, hit), rule, grounds: ['label', 'form'] as const }
      if (!labelled.has(number.value)) labelled.set(number.value, finding)
    }
  }
  for (const { line, segment } of segmentsOf(document.lines, 3_000))
    for (const number of findVatNumbers(segment.text)) {
      if (!isTelling(number.value) || bare.has(number.value)) continue
      const rule = 'no label, but the form is that of a VAT number'
      bare.set(number.value, { ...vatOn(line, number), rule, grounds: ['form'] })
    }
  const pool = [labelled, bare].map((map) => [...map].filter(([value]) => !customers.has(value)))
  const candidates = pool.find((list) => list.length > 0) ?? []
  const [first, second] = candidates
  if (first && second) {
    const list = candidates.slice(0, 4).map(([value]) => `"${value}"`)
    return leftOut(
      `vat is left out: several VAT numbers (${list.join(', ')}) and nothing shows whose they are.`,
    )
  }
  return oneOrNone(first?.[1])
}

const vatOn = (line: Line, { value, raw }: VatNumber, hit?: LabelHit) => ({
  field: 'vat',
  value,
  words: hit ? `${hit.words} … ${raw}` : raw,
  place: placeOfLine(line),
})

/** The number in the block below "Seller". */
function ofSeller(document: DocumentText): Finding | undefined {
  for (const hit of document.labels) {
    if (hit.role !== 'seller') continue
    for (const { line, segment } of partyBlock(hit, document)) {
      const [number] = findVatNumbers(segment.text.toUpperCase())
      const rule = `a VAT number in the form of its country below "${hit.words}"`
      if (number) return { ...vatOn(line, number, hit), rule, grounds: ['place', 'form'] }
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
export function chooseGstin({ lines, labelsByLine }: DocumentText): Findings {
  const seen = new Map<string, Finding>()
  for (const { line, index, segment } of segmentsOf(lines, 3_000)) {
    const { text } = segment
    const value = gstinShape.exec(text.slice(0, 500))?.[0]
    if (!value || seen.has(value)) continue
    const isLabelled = labelsByLine.get(index)?.some(({ role }) => role === 'gstin')
    seen.set(value, {
      field: 'gstin',
      value,
      words: text.slice(0, 60),
      place: placeOfLine(line),
      rule: 'the form of an Indian GSTIN',
      grounds: isLabelled ? ['label', 'form'] : ['form'],
    })
  }
  return oneOrNone(seen.size === 1 ? [...seen.values()][0] : undefined)
}

/** What follows the country letters in a VAT number (published by the European Commission; CH and NO besides). */
const shapes: readonly [countries: string, shape: RegExp][] = [
  ['DK FI HU LU MT SI', /^\d{8}$/],
  ['DE EE EL EU PT', /^\d{9}$/],
  ['PL SK', /^\d{10}$/],
  ['HR IT LV', /^\d{11}$/],
  ['SE', /^\d{12}$/],
  ['AT', /^U\d{8}$/],
  ['BE', /^[01]?\d{9}$/],
  ['BG', /^\d{9,10}$/],
  ['CHE', /^\d{9}(?:MWST|TVA|IVA)?$/],
  ['CY', /^\d{8}[A-Z]$/],
  ['CZ', /^\d{8,10}$/],
  ['ES', /^(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/],
  ['FR', /^[A-Z0-9]{2}\d{9}$/],
  ['GB', /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/],
  ['IE', /^(?:\d{7}[A-Z]{1,2}|\d[A-Z+*]\d{5}[A-Z])$/],
  ['LT', /^(?:\d{9}|\d{12})$/],
  ['NL', /^\d{9}B\d{2}$/],
  ['NO', /^\d{9}(?:MVA)?$/],
  ['RO', /^\d{2,10}$/],
]
const vatPatterns = new Map(shapes.flatMap(([list, shape]) => list.split(' ').map((one) => [one, shape])))
