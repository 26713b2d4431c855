import * as fc from 'fast-check'
import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { orderFields } from '../../../packages/ui/src/data/fields/orderFields.ts'
import { findFirstMatch, findMatches } from '../../../packages/ui/src/data/search/findMatches.ts'
import { foldForSearch } from '../../../packages/ui/src/values/foldForSearch.ts'
import {
  type DataMatch,
  isShown,
  isShownAt,
  matchAt,
  searchData,
} from '../../../packages/ui/src/data/search/searchData.ts'

describe('foldForSearch', () => {
  it.each([
    ['MÜLLER', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['Straße', 'strasse'],
    ['ﬁnance', 'finance'],
    ['ＡＢＣ１２３', 'abc123'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['net\u00A030\ndays', 'net 30 days'],
    ['ガ', 'カ\u3099'],
  ])('makes %j comparable as %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })
})

/** The text with each match in brackets. */
const marked = (text: string, query: string) =>
  findMatches(text, foldForSearch(query)).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  )

describe('findMatches', () => {
  it.each([
    ['Acme GmbH, acme.example', 'ACME', '[Acme] GmbH, [acme].example'],
    ['Müller und Mu\u0308ller', 'muller', '[Müller] und [Mu\u0308ller]'],
    ['Straße 1', 'strasse 1', '[Straße 1]'],
    ['Straße 1', 'se', 'Stra[ße] 1'],
    ['😀 total 😀', 'total', '😀 [total] 😀'],
    ['aaaa', 'aa', '[aa][aa]'],
    ['nothing here', 'x', 'nothing here'],
    ['anything', '', 'anything'],
  ])('marks %j for %j as %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('marks parts that fold to the query, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Ä', 'e\u0301', 'ß', 'ﬁ', '😀', ' ', 'Σ', 'x') })
    fc.assert(
      fc.property(text, text, text, (before, query, after) => {
        const folded = foldForSearch(query)
        fc.pre(folded !== '')
        const whole = before + query + after
        const matches = findMatches(whole, folded)
        expect(matches.length).toBeGreaterThan(0)
        for (const { start, end } of matches) expect(foldForSearch(whole.slice(start, end))).toContain(folded)
        expect(findFirstMatch(whole, folded)).toBe(matches[0]?.start)
      }),
    )
  })

  it('ends after as many as help a reader', () => {
    expect(findMatches('a'.repeat(1000), 'a')).toHaveLength(200)
  })
})

describe('findFirstMatch', () => {
  it('finds a place far into a text that accents have made longer', () => {
    const text = `${'é'.repeat(300_000)}😀 Gesamtbetrag`
    expect(findFirstMatch(text, 'gesamt')).toBe(300_003)
    expect(findFirstMatch(text, 'netto')).toBeUndefined()
    expect(findFirstMatch(text, '')).toBeUndefined()
  })
})

const keyWords = { emptyKey: '(empty)', fieldName: (_: string, usual = '') => usual }
const words = {
  labelOf: (key: string) => key.replaceAll('_', ' '),
  wordOf: (value: null | '') => (value === null ? 'No value' : 'Empty text'),
}
const data: JsonObject = {
  invoice_number: 'HF-2026',
  order: null,
  paid: false,
  amount: 491.4,
  buyer: { name: 'Müller', address: { city: 'Kiel' } },
  lines: [
    { text: 'Paper', price: 21.5 },
    { text: 'Ink', price: 8.25, tags: ['blue', 'royal'] },
  ],
  codes: [1, 2, 30],
}
const search = (text: string) => searchData(orderFields(data, [], keyWords), foldForSearch(text), words)

/** What is found, as paths; a `*` stands for all that lies below. */
function found(match: DataMatch | undefined, path = ''): string[] {
  if (match === undefined) return []
  if (match.isWhole) return [`${path}*`]
  return [...match.children].flatMap(([key, child]) => found(child, `${path}/${key}`))
}

describe('searchData', () => {
  it.each([
    ['hf-20', ['/invoice_number*']],
    ['invoice_n', ['/invoice_number*']],
    ['Invoice Number', ['/invoice_number*']],
    ['muller', ['/buyer/name*']],
    ['kiel', ['/buyer/address/city*']],
    ['address', ['/buyer/address*']],
    ['ink', ['/lines/1/text*']],
    ['royal', ['/lines/1/tags/1*']],
    ['price', ['/lines/0/price*', '/lines/1/price*']],
    ['lines', ['/lines*']],
    ['30', ['/codes/2*']],
    ['491.4', ['/amount*']],
    ['false', ['/paid*']],
    ['no value', ['/order*']],
    ['nowhere', []],
  ])('finds %j at %j', (text, paths) => {
    expect(found(search(text))).toEqual(paths)
  })

  it('finds a field that was expected and not returned by its label', () => {
    const fields = orderFields({ total: 1 }, [{ key: 'po', label: 'Purchase order' }], keyWords)
    expect(found(searchData(fields, 'purchase', words))).toEqual(['/po*'])
  })

  it('shows what was found, and all of it without a search', () => {
    const match = search('ink')
    expect(isShownAt(match, ['lines', '1', 'text'])).toBe(true)
    expect(isShownAt(match, ['lines', '0'])).toBe(false)
    expect(isShownAt(match, ['buyer', 'name'])).toBe(false)
    expect(isShownAt(search('lines'), ['lines', '0', 'text'])).toBe(true)
    expect(isShownAt(undefined, ['buyer'])).toBe(true)
    expect(isShown(matchAt(match, ['lines']), 1)).toBe(true)
    expect(isShown(matchAt(match, ['lines']), 0)).toBe(false)
  })
})
