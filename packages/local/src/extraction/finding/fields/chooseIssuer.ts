import type { Ground } from '../../../contract/Certainty.ts'
import type { Line, Segment } from '../../reading/Reading.ts'
import { buyerSegments } from '../document/buyerSegments.ts'
import { companyName, hasLegalForm } from './companyName.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Finding, Findings } from '../values/Finding.ts'
import { foldText } from '../text/foldText.ts'
import { howWords, valuesNear } from '../document/valuesNear.ts'

interface Candidate {
  name: string
  score: number
  reasons: string[]
  grounds: Ground[]
  words: string
  line: Line
}

const enough = 3

/**
 * Who sent the document. A label ("Sold by") decides; else the name that collects most signs: a legal form, the name
 * in the web or mail address, a place in the footer or beside tax and bank numbers; a name below "Bill to" loses.
 */
export function chooseIssuer(document: DocumentText): Findings {
  const labelled = labelledSeller(document)
  if (labelled) return { found: [labelled], remarks: [] }
  const candidates = new Map<string, Candidate>()
  const domains = domainsOf(document.lines)
  const buyers = buyerSegments(document)
  for (const [index, line] of document.lines.slice(0, 600).entries())
    for (const segment of line.segments) {
      if (segment.text.length > 220) continue
      const candidate = judge(segment, { line, index, document, domains, isBuyer: buyers.has(segment) })
      if (!candidate) continue
      const key = compact(candidate.name)
      const known = candidates.get(key)
      if (!known) candidates.set(key, candidate)
      else merge(known, candidate)
    }
  const [first, second] = [...candidates.values()]
    .filter(({ score }) => score >= enough)
    .toSorted((a, b) => b.score - a.score)
  if (!first) return { found: [], remarks: [] }
  if (
    second &&
    second.score === first.score &&
    !compact(first.name).includes(compact(second.name)) &&
    !compact(second.name).includes(compact(first.name))
  )
    return {
      found: [],
      remarks: [`issuer is left out: "${first.name}" and "${second.name}" are equally likely.`],
    }
  const { name, reasons, grounds, words, line } = first
  const finding = {
    field: 'issuer',
    value: name,
    words: words.slice(0, 80),
    place: placeOfLine(line),
    rule: reasons.join('; '),
    grounds,
  }
  return { found: [finding], remarks: [] }
}

function labelledSeller(document: DocumentText): Finding | undefined {
  for (const hit of document.labels) {
    if (hit.role !== 'seller') continue
    const near = valuesNear(hit, document)[0]
    const name = near && (companyName(near.text) ?? plainName(near.text))
    if (!near || !name) continue
    const rule = `the name ${howWords[near.how]} "${hit.words}"`
    return {
      field: 'issuer',
      value: name,
      words: `${hit.words} … ${name}`,
      place: placeOfLine(near.line),
      rule,
      grounds: ['label', 'place'],
    }
  }
  return undefined
}

const plainName = (text: string) => {
  const name = (text.split('  ')[0] ?? '').split(',')[0]?.trim() ?? ''
  return /^\p{Lu}[\p{L}\d&.' -]{2,50}$/u.test(name) && !/\d{3}/.test(name) ? name : undefined
}

interface Surroundings {
  line: Line
  index: number
  document: DocumentText
  domains: ReadonlySet<string>
  isBuyer: boolean
}

function judge(
  segment: Segment,
  { line, index, document, domains, isBuyer }: Surroundings,
): Candidate | undefined {
  const legal = companyName(segment.text)
  const name = legal ?? (segment.text.length < 40 ? segment.text.replace(/[,;:]$/, '') : '')
  const letters = compact(name)
  const isDomain =
    letters.length >= 3 &&
    [...domains].some(
      (domain) => domain === letters || (legal !== undefined && compact(withoutForm(name)) === domain),
    )
  if (!legal && !isDomain) return undefined
  if (/[@/]|www\.|https?:/.test(name)) return undefined
  const signs: [boolean, number, string, Ground?][] = [
    [legal !== undefined, 2, 'it carries a legal form', 'form'],
    [isDomain, 3, 'it is the name in the web or mail address', 'name_in_address'],
    [
      isBesideTaxNumbers(index, segment, document),
      2,
      'it stands with the tax, bank or register numbers',
      'own_numbers',
    ],
    [line.page === 1 && index < 4, 1, 'it stands at the head of the first page', 'place'],
    [isFooter(line, document), 1, 'it stands in the footer', 'place'],
    [isBuyer, -5, 'it stands in the address of the customer'],
  ]
  const held = signs.filter(([holds]) => holds)
  const score = held.reduce((sum, [, points]) => sum + points, 0)
  return {
    name,
    score,
    reasons: held.map(([, , reason]) => reason),
    grounds: held.flatMap(([, , , ground]) => ground ?? []),
    words: segment.text,
    line,
  }
}

function merge(known: Candidate, other: Candidate) {
  const fresh = other.reasons.filter((reason) => !known.reasons.includes(reason))
  // A second place adds what it shows anew, and a point for being named twice.
  known.score =
    Math.max(known.score, other.score) +
    Math.min(2, fresh.length) * 0.75 +
    (known.score < 0 || other.score < 0 ? -4 : 0.25)
  known.reasons.push(...fresh)
  known.grounds.push(...other.grounds)
}

const compact = (text: string) => foldText(text).replaceAll(/[^a-z0-9]/g, '')
const withoutForm = (name: string) => hasLegalForm.exec(name)?.[1] ?? name

const publicMail =
  /^(?:gmail|googlemail|hotmail|outlook|yahoo|gmx|web|icloud|aol|orange|wanadoo|live|me|proton|protonmail|example|t-online|ziggo|kpnmail|laposte)$/

/** "info@azure-interior.com" and "www.azure-interior.com" name "azureinterior". */
function domainsOf(lines: readonly Line[]): ReadonlySet<string> {
  const domains = new Set<string>()
  for (const line of lines.slice(0, 600))
    for (const segment of line.segments)
      for (const match of segment.text
        .slice(0, 300)
        .matchAll(/(?:@|www\.|https?:\/\/(?:www\.)?)([a-z0-9-]{2,40})\.(?:[a-z]{2,10})/gi)) {
        const domain = (match[1] ?? '').toLowerCase()
        if (!publicMail.test(domain)) domains.add(domain.replaceAll('-', ''))
      }
  return domains
}

const ownNumbers: ReadonlySet<string> = new Set(['vat', 'iban', 'bic', 'gstin', 'tax'])

function isBesideTaxNumbers(index: number, segment: Segment, document: DocumentText): boolean {
  const line = document.lines[index]
  if (!line) return false
  for (let at = index; at <= index + 10; at++) {
    const other = document.lines[at]
    if (!other || other.page !== line.page) break
    for (const hit of document.labelsByLine.get(at) ?? [])
      if (ownNumbers.has(hit.role) && (Math.abs(hit.left - segment.left) < 30 || at === index)) return true
  }
  return false
}

function isFooter(line: Line, document: DocumentText): boolean {
  const bottom = document.lines.reduce(
    (lowest, other) => (other.page === line.page ? Math.max(lowest, other.top) : lowest),
    0,
  )
  return line.top > bottom - 80 && line.number > 8
}
