import type { JsonObject } from 'cloudsquid-react'
import * as fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { flattenRecord } from '../../../packages/ui/src/data/export/flattenRecord.ts'
import { listExports } from '../../../packages/ui/src/data/export/listExports.ts'
import { fieldsToCsv, tableToCsv } from '../../../packages/ui/src/data/export/toCsv.ts'

const mark = '\uFEFF'
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

describe('the fields of a run as CSV', () => {
  it('are one line of dotted names and one of values, ended by CRLF, marked as UTF-8', () => {
    const data = { vendor: 'Müller', total: { net: 1.5, gross: -2 }, paid: false }
    expect(fieldsToCsv(data)).toBe(`${mark}vendor,total.net,total.gross,paid\r\nMüller,1.5,-2,false\r\n`)
  })

  it('quote what RFC 4180 asks to be quoted', () => {
    const data = { a: 'one, two', b: 'say "hi"', c: 'line\nbreak', d: ' blank ' }
    const [row] = papaparse.parse<string[]>(fieldsToCsv(data).slice(1), { newline: '\r\n' }).data.slice(1)
    expect(fieldsToCsv(data)).toContain('"one, two","say ""hi""","line\nbreak"')
    expect(row).toEqual(Object.values(data))
  })

  it.each([
    '=1+1',
    '+49 30',
    '-5',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    ' =1',
    '\u00a0@A',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    '\t',
  ])('disarm %j, a text that a spreadsheet would run', (text) => {
    const [, row] = papaparse.parse<string[]>(fieldsToCsv({ a: text }).slice(1), { newline: '\r\n' }).data
    expect(row).toEqual([`'${text}`])
  })

  it('leave real numbers alone, negative ones too', () => {
    expect(fieldsToCsv({ a: -5, b: 1e21 })).toBe(`${mark}a,b\r\n-5,1e+21\r\n`)
  })

  it('join lists of plain values, and leave tables to files of their own', () => {
    const data = {
      tags: ['a', null, 3],
      lines: [{ price: 1 }],
      mixed: [1, [2]],
      none: [],
      nothing: {},
      absent: null,
    }
    expect(flattenRecord(data, false)).toEqual(
      new Map<string, unknown>([
        ['tags', 'a; ; 3'],
        ['mixed', '[1,[2]]'],
        ['none', ''],
        ['nothing', ''],
        ['absent', null],
      ]),
    )
  })

  it('lose no value where a dotted name is a key as well', () => {
    expect(fieldsToCsv({ 'a.b': 1, a: { b: 2 } })).toBe(`${mark}a.b,a.b (2)\r\n1,2\r\n`)
  })

  it('come back as they were, whatever they hold', () => {
    const plain = fc.string().filter((text) => !formula.test(text) && text !== '')
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => !formula.test(key)),
          plain,
          { minKeys: 1 },
        ),
        (data) => {
          const { data: lines } = papaparse.parse<string[]>(fieldsToCsv(data).slice(1, -2), {
            newline: '\r\n',
            // Left out, papaparse guesses it from what the cells hold.
            delimiter: ',',
          })
          expect(lines).toEqual([Object.keys(data), Object.values(data)])
        },
      ),
    )
  })
})

describe('a table as CSV', () => {
  it('has the union of all columns, and an empty cell where a row lacks one', () => {
    const rows = [{ a: 1 }, { a: 2, b: { c: 'x' } }, { d: [{ e: 1 }] }]
    expect(tableToCsv(rows)).toBe(`${mark}a,b.c,d\r\n1,,\r\n2,x,\r\n,,"[{""e"":1}]"\r\n`)
  })
})

describe('what a run can be taken away as', () => {
  const data: JsonObject = { vendor: 'A', line_items: [{ price: 1 }, { price: 2 }] }
  const raw: JsonObject = { status: 'done', data, later_field: 1 }

  it('is what arrived, its fields, and each of its tables', () => {
    const exports = listExports({ data, raw }, 'invoice.pdf')
    expect(exports.map(({ kind, filename, rowCount }) => [kind, filename, rowCount])).toEqual([
      ['json', 'invoice.json', 1],
      ['fields', 'invoice.csv', 1],
      ['table', 'invoice.line_items.csv', 2],
    ])
    expect(JSON.parse(exports[0]?.getText() ?? '')).toEqual(raw)
    expect(exports[2]?.getText()).toBe(`${mark}price\r\n1\r\n2\r\n`)
  })

  it('names each table by its whole path', () => {
    const nested = { buyer: { lines: [{ a: 1 }], notes: [{ b: 1 }] } }
    const names = listExports({ data: nested, raw }, 'invoice.pdf').map(({ filename }) => filename)
    expect(names).toEqual(['invoice.json', 'invoice.buyer.lines.csv', 'invoice.buyer.notes.csv'])
  })

  it('leaves out the fields where there are none', () => {
    const exports = listExports({ data: { line_items: [{ price: 1 }] }, raw }, 'x')
    expect(exports.map(({ kind }) => kind)).toEqual(['json', 'table'])
  })

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a:b*c?.pdf', 'a-b-c'],
    ['Rechnung März.pdf', 'Rechnung März'],
    ['...', 'run'],
    ['', 'run'],
  ])('calls the file of %j %s', (title, stem) => {
    expect(listExports({ data: {}, raw }, title)[0]?.filename).toBe(`${stem}.json`)
  })
})
