import { describe, expect, it } from 'vitest'
import { findInSheets } from '../../../packages/local/src/extraction/finding/findInSheets.ts'
import { sheetRows } from '../../../packages/local/src/extraction/finding/sheets/sheetRows.ts'
import type { Cell } from '../../../packages/local/src/extraction/reading/Reading.ts'
import { dropBlanks } from '../../../packages/local/src/extraction/reading/tables/readCsv.ts'
import { isDateCode } from '../../../packages/local/src/extraction/reading/tables/mendWorkbook.ts'

/** Rows of a sheet; `null` is an empty one. */
function read(rows: (Cell[] | null)[]) {
  const filled = rows.flatMap((row, index) => (row ? [{ row, number: index + 1 }] : []))
  return sheetRows({
    name: 's',
    rows: filled.map(({ row }) => row),
    numbers: filled.map(({ number }) => number),
  })
}

describe('sheetRows: no row vanishes', () => {
  it.each<[string, (Cell[] | null)[], object[]]>([
    [
      'years as headings',
      [
        ['Account', 2030, 2031],
        ['Sales', 10, 12],
        ['Note', 'as booked', 'as filed'],
      ],
      [
        { Account: 'Sales', 2030: 10, 2031: 12 },
        { Account: 'Note', 2030: 'as booked', 2031: 'as filed' },
      ],
    ],
    [
      'rows of a title, an empty one, and the table that they name',
      [
        ['Sales of the branch'],
        ['As of 31.03.2031'],
        null,
        ['Article', 'Note', 'Amount'],
        ['Paper', 'blue', 12.5],
      ],
      [
        { column_1: 'Sales of the branch' },
        { column_1: 'As of 31.03.2031' },
        { Article: 'Paper', Note: 'blue', Amount: 12.5 },
      ],
    ],
    [
      'months as headings',
      [
        ['Account', '2031-01-01', '2031-02-01'],
        ['Sales', 10, 12],
      ],
      [{ Account: 'Sales', '2031-01-01': 10, '2031-02-01': 12 }],
    ],
    [
      'long numbers as headings',
      [
        ['id', '100022', '100025'],
        ['A1', '3', '4'],
      ],
      [{ id: 'A1', 100022: 3, 100025: 4 }],
    ],
    [
      'numbers that are no headings',
      [
        ['Sales', 10, 12],
        ['Costs', 5, 6],
      ],
      [
        { column_1: 'Sales', column_2: 10, column_3: 12 },
        { column_1: 'Costs', column_2: 5, column_3: 6 },
      ],
    ],
    [
      'years that are no headings',
      [
        ['Acme', 1999],
        ['Bee', 2001],
      ],
      [
        { column_1: 'Acme', column_2: 1999 },
        { column_1: 'Bee', column_2: 2001 },
      ],
    ],
    [
      'a title above',
      [['Report'], ['name', 'qty'], ['Chair', 2], ['Desk', 1]],
      [{ column_1: 'Report' }, { name: 'Chair', qty: 2 }, { name: 'Desk', qty: 1 }],
    ],
    [
      'a title above an empty row',
      [['Report'], null, ['name', 'qty'], ['Chair', 2]],
      [{ column_1: 'Report' }, { name: 'Chair', qty: 2 }],
    ],
    [
      'words below wide rows of numbers',
      [
        [1, 2, 3],
        ['a', 'b', 'c'],
        [4, 5, 6],
      ],
      [
        { column_1: 1, column_2: 2, column_3: 3 },
        { column_1: 'a', column_2: 'b', column_3: 'c' },
        { column_1: 4, column_2: 5, column_3: 6 },
      ],
    ],
    [
      'two tables',
      [['name', 'qty'], ['Chair', 2], null, ['city', 'zip'], ['Bonn', '53111']],
      [
        { name: 'Chair', qty: 2 },
        { city: 'Bonn', zip: 53111 },
      ],
    ],
    [
      'rows of words below a gap',
      [['name', 'city'], ['Ada', 'Paris'], null, ['Bob', 'Rome'], ['Cy', 'Oslo']],
      [
        { name: 'Ada', city: 'Paris' },
        { name: 'Bob', city: 'Rome' },
        { name: 'Cy', city: 'Oslo' },
      ],
    ],
    [
      'two tables side by side, of other rows each',
      [
        ['Stock', null, null, null, null],
        ['name', 'qty', null, 'city', 'zip'],
        ['Chair', 2, null, 'Bonn', '53111'],
        ['Desk', 1, null, null, null],
        null,
        [null, null, null, 'Köln', '50667'],
      ],
      [
        { column_1: 'Stock' },
        { name: 'Chair', qty: 2 },
        { name: 'Desk', qty: 1 },
        { city: 'Bonn', zip: 53111 },
        { city: 'Köln', zip: 50667 },
      ],
    ],
    [
      'two tables of the same heading side by side, one lower',
      [
        ['id', 'qty'],
        [1, 2, null, 'id', 'qty'],
        [3, 4, null, 5, 6],
      ],
      [
        { id: 1, qty: 2 },
        { id: 3, qty: 4 },
        { id: 5, qty: 6 },
      ],
    ],
    [
      'an empty column inside of a table',
      [
        ['Account', 'Q1', null, 'Q2', 'Q3'],
        ['Sales', 1, null, 2, 3],
      ],
      [{ Account: 'Sales', Q1: 1, Q2: 2, Q3: 3 }],
    ],
    ['a heading alone', [['id', 'name']], []],
    ['a single cell', [['hello']], [{ column_1: 'hello' }]],
  ])('with %s', (_what, rows, expected) => expect(read(rows).rows).toEqual(expected))

  it('tells where a heading stands in the file, empty rows counted', () => {
    const { tables } = read([null, null, ['name', 'qty'], ['Chair', 2], null, ['city', 'zip'], ['Bonn', 5]])
    expect(tables.map(({ number, header, rows }) => [number, header, rows.length])).toEqual([
      [3, ['name', 'qty'], 1],
      [6, ['city', 'zip'], 1],
    ])
  })
})

it('says which table stands beside another', () => {
  const rows = [
    ['name', 'qty', null, 'city', 'zip'],
    ['Chair', 2, null, 'Bonn', 5],
  ]
  const { findings } = findInSheets([{ name: 's', rows, numbers: [1, 2] }])
  expect(findings.found[0]?.rule).toContain(
    '1 row of another table beside it, from column 4 below the heading',
  )
})

describe('dropBlanks', () => {
  it.each([
    ['a, "b, c", d', 'a,"b, c", d'],
    ['a;   "b"\n "c"; d', 'a;   "b"\n "c"; d'],
    ['"x, ""y"" , z", "q"', '"x, ""y"" , z","q"'],
    ['He said, "hi"', 'He said,"hi"'],
    ['a, b "c", d', 'a, b "c", d'],
  ])('makes of %j with commas %j', (text, expected) => expect(dropBlanks(text, ',')).toBe(expected))
})

describe('isDateCode', () => {
  it.each(
    'm/d|[$-407]d. mmmm yyyy|ddmmyyyy|yyyymmdd|TT.MM.JJJJ|hh:mm:ss|yyyy-mm-dd"T"hh:mm:ss.000|[Red]dd.mm.yyyy;@|mmm-yy|[$-411]ggge"年"m"月"d"日"|d/m/yyyy h:mm AM/PM'.split(
      '|',
    ),
  )('%s is one', (code) => expect(isDateCode(code)).toBe(true))

  it.each(
    'General|Standard|0|#,##0.00|0.00 "days"|[$€-407] #,##0.00|[Red]-0.00|# ?/?|0.00E+00|0%|@|[h]:mm|#,##0 \\d|_-* #,##0.00 _€'.split(
      '|',
    ),
  )('%s is none', (code) => expect(isDateCode(code)).toBe(false))
})
