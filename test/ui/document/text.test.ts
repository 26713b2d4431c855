import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findValue } from '../../../packages/ui/src/document/evidence/values/findValue.ts'
import { foldText } from '../../../packages/ui/src/document/evidence/values/foldText.ts'
import { indexDocument } from '../../../packages/ui/src/document/evidence/indexDocument.ts'
import { buildText } from './buildText.ts'
import { quote } from './quote.ts'

function find(value: string | number | boolean | null, ...texts: string[]): string[] {
  const text = buildText(...texts)
  return findValue(indexDocument(text), value).map((place) => quote(text, place))
}

describe('foldText', () => {
  it.each([
    ['Straße  und\n\tWeg', 'straße und weg'],
    ['ﬁnal oﬀer', 'final offer'],
    ['“Quoted” ‘so’ „and so“', '"quoted" \'so\' "and so"'],
    ['A–B—C−D', 'a-b-c-d'],
    ['Rechnungs-\nnummer', 'rechnungsnummer'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['Müller', 'müller'],
    ['ＦＵＬＬ', 'full'],
    ['NL-\n2024', 'nl- 2024'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text).text).toBe(folded)
  })

  it('leads every letter back to where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, starts, ends } = foldText(text)
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
        for (const [index, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[index] ?? 0)
          expect(ends[index]).toBeLessThanOrEqual(text.length)
          if (index > 0) expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0)
        }
      }),
    )
  })
})

describe('findValue', () => {
  it.each<[string, string | number, string, string[]]>([
    ['a text in capitals', 'Acme GmbH', 'An: ACME GMBH, Kiel', ['ACME GMBH']],
    ['a text over a line break', 'Acme GmbH', 'Acme\nGmbH', ['Acme\nGmbH']],
    ['a word parted at a line end', 'Rechnungsnummer', 'die Rechnungs-\nnummer 7', ['Rechnungs-\nnummer']],
    ['a text with a ligature', 'final offer', 'Our ﬁnal oﬀer', ['ﬁnal oﬀer']],
    ['curly quotes', `O'Neil "Ltd"`, 'O’Neil “Ltd”', ['O’Neil “Ltd”']],
    ['an id with blanks', 'NL50INGB0683251309', 'IBAN NL50 INGB 0683 2513 09.', ['NL50 INGB 0683 2513 09']],
    ['an id without them', 'DE 232 446 240', 'USt DE232446240', ['DE232446240']],
    ['an id with dashes', '9780306406157', 'ISBN 978-0-306-40615-7', ['978-0-306-40615-7']],
    ['a phone number', '+49 40 66969-142', 'Tel. +49 (40) 66969 142', ['49 (40) 66969 142']],
    ['a number in groups', 1939, 'Total 1,939.00', ['1,939.00']],
    ['a number as a text', '€ 1.939,00', 'Total 1,939.00', ['1,939.00']],
    ['a share as percent', 0.21, 'VAT 21 %', ['21']],
    ['a negative number in brackets', -49.5, 'Credit (49.50)', ['49.50']],
    ['a year inside a date', 2017, '31 Dec 2017', ['2017']],
    ['a long number that is an id', 993548900, 'No. X-993548900', ['993548900']],
    ['a quantity given as text', '12', 'Qty 12.00', ['12.00']],
    ['a date in words', '2017-12-31', 'on 31 Dec 2017', ['31 Dec 2017']],
    ['a currency by its sign', 'EUR', 'Total €12', ['€']],
    ['a currency by its code', 'EUR', 'Total 12 EUR', ['EUR']],
    ['a currency by its letters', 'INR', 'Rs. 1939', ['Rs.']],
    ['an address without its scheme', 'https://www.acme.example/', 'See acme.example', ['acme.example']],
    ['a name set apart by kerning', 'Kranich GmbH', 'Kr anich Gm bH, Kiel', ['Kr anich Gm bH']],
    ['a short word set apart', 'GmbH', 'die G mb H.', ['G mb H']],
    ['an amount set apart', 119.5, 'Total: 1 1 9 , 5 0 EUR', ['1 1 9 , 5 0']],
    ['an amount apart from its decimals', '€ 1.119,50', 'Sum 1 .119 ,50.', ['1 .119 ,50']],
    ['a day set apart', '2031-03-05', 'vom 0 5 . 0 3 . 2 0 3 1', ['0 5 . 0 3 . 2 0 3 1']],
    ['a day apart from its marks', '2031-03-05', 'on 05 .03 .2031 in', ['05 .03 .2031']],
    ['Japanese without blanks', '請求書', '本請求書番号', ['請求書']],
  ])('finds %s', (_what, ...[value, text, found]) => {
    expect(find(value, text)).toEqual(found)
  })

  it.each<[string, string | number | boolean | null, string]>([
    ['a part of a word', 'form', 'information'],
    ['a part of a number', '19', '1939 and 2019 and 1.19 and 19.5'],
    ['a digit of an id', 1, 'A-1 and INV/1/2 and 10:1'],
    ['a number of another size', 1939, '193,9 and 19390'],
    ['a number of another sign', -10, 'Total 10'],
    ['digits put together over cells', 19390, '19\t390'],
    ['a date of another day', '2017-12-30', '31 Dec 2017'],
    ['a count and a price', 119, '1 19,00'],
    ['the negative of what is set apart', 1119.5, 'Sum -1.119 ,50.'],
    ['a count and a price set apart', 259.5, '2 59 ,50'],
    ['what may be two numbers', 119.5, '7 119 ,50 or 119 ,50 7'],
    ['a short word of other capitals', 'Anno', 'an no'],
    ['letters from several words', 'abcde', 'ab cd ex'],
    ['null', null, 'null'],
    ['a yes', true, 'true'],
    ['an empty text', '', 'anything'],
    ['blanks', '  ', 'any thing'],
  ])('does not find %s', (_what, value, text) => {
    expect(find(value, text)).toEqual([])
  })

  it('finds a value on every page, in their order', () => {
    expect(find('ACME', 'Acme', 'nothing', 'acme')).toEqual(['Acme', 'acme'])
  })

  it('finds a value that its cell wraps, with the rest of the row in between', () => {
    const table = 'Copy paper A4, box of\t1\t930.00\nfive reams\nInk\t6\t49.50'
    expect(find('Copy paper A4, box of five reams', table)).toEqual(['Copy paper A4, box of|five reams'])
  })

  it('finds a value that goes on at the start of the next line, though not under its own beginning', () => {
    const table = '1   Copy paper A4, box of\t930.00\nfive reams'
    expect(find('Copy paper A4, box of five reams', table)).toEqual(['Copy paper A4, box of|five reams'])
  })

  it('gives no place twice that two spellings lead to', () => {
    expect(find('34.73', 'Total 34.73 EUR')).toEqual(['34.73'])
  })

  it('finds any words of a text, however they are broken into lines', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 20 }),
        fc.nat(17),
        fc.integer({ min: 1, max: 3 }),
        (words, first, count) => {
          const at = first % words.length
          const wanted = words.slice(at, at + count)
          const text = words.map((each, index) => each + (index % 3 === 2 ? '\n' : '  ')).join('')
          expect(find(wanted.join(' ').toUpperCase(), text).length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
