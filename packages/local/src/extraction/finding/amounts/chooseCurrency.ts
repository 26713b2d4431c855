import type { Ground } from '../../../contract/Certainty.ts'
import type { AmountCandidate } from './amountCandidates.ts'
import { currencyCode, findAmounts, isMoney } from '../values/findAmounts.ts'
import { american, placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import { type Finding, type Findings, leftOut, oneOrNone } from '../values/Finding.ts'
import { foldText } from '../text/foldText.ts'
import { segmentsOf, textOf } from '../text/scanText.ts'

const isoCode =
  /\b(EUR|USD|GBP|CHF|INR|CAD(?! \p{L})|AUD|NZD|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|SGD|HKD|AED|ZAR|BRL|MXN)\b/u
/** Where a bare dollar sign is not that of the United States: countries, their taxes and numbers. */
const dollarsOf: readonly [code: string, pattern: RegExp][] = [
  ['CAD', /\b(?:Canada|HST|TPS|TVQ|QST)\b/],
  ['AUD', /\b(?:Australia|ABN)\b|\b(?:NSW|VIC|QLD|TAS),? \d{4}\b/],
  ['NZD', /\bNew Zealand\b/],
  ['SGD', /\bSingapore\b/],
  ['HKD', /\bHong Kong\b/],
  ['MXN', /(?<!New )\bMexico\b/],
  ['TWD', /\bTaiwan\b/],
]

/** The currency of the total: written beside it, in its label, or beside nearly all amounts of the document. */
export function chooseCurrency(document: DocumentText, total: AmountCandidate | undefined): Findings {
  const beside = total && besideTotal(total)
  if (beside) return beside
  const signs = countSigns(document)
  const codes = new Map<string, number>()
  for (const [written, { count }] of signs) {
    const known = currencyCode(written)
    if (known) codes.set(known, (codes.get(known) ?? 0) + count)
  }
  const [first, second] = [...codes].toSorted((a, b) => b[1] - a[1])
  const [code, count] = first ?? ['', 0]
  if (first && count >= 4 * (second?.[1] ?? 0)) {
    const evidence = [...signs].find(([written]) => currencyCode(written) === code)?.[1]
    const carry = count === 1 ? 'amount of the document carries' : 'amounts of the document carry'
    return found(code, {
      words: evidence?.words ?? '',
      place: evidence?.place ?? '',
      rule: `${count} ${carry} it, no other currency as often`,
      grounds: count > 1 ? ['form', 'repeated'] : ['form'],
    })
  }
  if (second)
    return leftOut(
      `currency is left out: the document names ${code} and ${second[0]}, and the total names none.`,
    )
  const dollar = signs.get('$')
  return namedCode(document, total) ?? (dollar ? fromDollar(document, dollar) : oneOrNone())
}

function besideTotal({ token, words, line }: AmountCandidate): Findings | undefined {
  const sign = token.currency
  const code = sign && currencyCode(sign)
  const place = placeOfLine(line)
  if (code)
    return found(code, {
      words,
      place,
      rule: `"${sign}" is written beside the total`,
      grounds: ['form', 'place'],
    })
  const inLabel = isoCode.exec(words)?.[1] ?? (/\beuros?\b/i.test(words) ? 'EUR' : undefined)
  const rule = 'the label of the total names it'
  return inLabel ? found(inLabel, { words, place, rule, grounds: ['form', 'label'] }) : undefined
}

type Evidence = Omit<Finding, 'field' | 'value'>

const found = (value: string, evidence: Evidence) => oneOrNone({ field: 'currency', value, ...evidence })

function countSigns(document: DocumentText) {
  const signs = new Map<string, { count: number; words: string; place: string }>()
  for (const { line, segment } of segmentsOf(document.lines, 5_000))
    for (const token of findAmounts(segment.text, document.decimalMark)) {
      if (!token.currency || !isMoney(token)) continue
      const known = signs.get(token.currency)
      if (known) known.count++
      else signs.set(token.currency, { count: 1, words: token.raw, place: placeOfLine(line) })
    }
  return signs
}

const inFull: readonly [code: string, pattern: RegExp][] = [
  ['EUR', /€|\beuros?\b/i],
  ['GBP', /£/],
  ['INR', /\brupees\b/i],
]
const inWords =
  /\b(?:in words|in worten|en lettres|en toutes lettres|en letras|in lettere|in woorden|s[łl]ownie)\b/i

/** "Currency:   GBP". */
const currencyWord =
  /(?:wahrung|currency|devise|monnaie|valuta|moneda)(?: code| de (?:la )?facturation)?\s?:?$/

/** A code or sign that stands apart from the amounts, in a column heading for example. Two different ones say nothing. */
function namedCode(document: DocumentText, total: AmountCandidate | undefined): Findings | undefined {
  const seen = new Map<string, Evidence>()
  for (const { line, segment } of segmentsOf(document.lines, 5_000)) {
    if (segment.text.length > 60 && !inWords.test(segment.text.slice(0, 60))) continue
    const code =
      isoCode.exec(segment.text)?.[1] ?? inFull.find(([, pattern]) => pattern.test(segment.text))?.[0]
    if (!code) continue
    const known = seen.get(code)
    const grounds: Ground[] = known ? [...known.grounds, 'repeated'] : ['form']
    if (line === total?.line) grounds.push('place')
    if (currencyWord.test(foldText(textOf(line).split(code)[0] ?? '').trim())) grounds.push('label')
    seen.set(code, {
      words: known?.words ?? segment.text,
      place: known?.place ?? placeOfLine(line),
      rule: 'the only currency that the document names',
      grounds: [...new Set(grounds)],
    })
  }
  const [only] = seen
  return only && seen.size === 1 ? found(only[0], only[1]) : undefined
}

/** A bare dollar sign belongs to several countries; taxes and addresses decide, and the reasoning says so. */
function fromDollar(document: DocumentText, { words, place }: { words: string; place: string }): Findings {
  const texts = segmentsOf(document.lines, 600).map(({ segment }) => segment.text.slice(0, 300))
  const isAmerican = texts.some((text) => american.test(text))
  const others = dollarsOf.filter(([, pattern]) => texts.some((text) => pattern.test(text)))
  const [code = 'USD'] = isAmerican ? [] : (others[0] ?? [])
  const isOpen = others.length > 1 || (others.length === 0 && texts.some((text) => /\bGST\b/.test(text)))
  if (!isAmerican && isOpen)
    return leftOut(
      'currency is left out: the amounts carry "$", which several of the countries named here use.',
    )
  const because = isAmerican
    ? 'an address in the United States is named'
    : code === 'USD'
      ? 'no other dollar country is named; taken as US dollar, which is likely but not certain'
      : 'its taxes or addresses are those of this country'
  const rule = `amounts carry a bare "$", and ${because}`
  const doubts = isAmerican ? [] : ['rivals' as const]
  return found(code, { words, place, rule, grounds: ['form', 'place'], doubts })
}
