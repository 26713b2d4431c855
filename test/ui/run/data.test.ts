import * as fc from 'fast-check'
import type { JsonObject, JsonValue } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { clampText, firstCharacters } from '../../../packages/ui/src/data/values/clampText.ts'
import { collectTables } from '../../../packages/ui/src/data/table/collectTables.ts'
import { recordColumns, recordValue } from '../../../packages/ui/src/data/table/recordColumns.ts'
import { valueKind } from '../../../packages/ui/src/data/values/valueKind.ts'

describe('valueKind', () => {
  it.each<[string, JsonValue | undefined]>([
    ['missing', undefined],
    ['null', null],
    ['emptyText', ''],
    ['text', ' '],
    ['number', 0],
    ['boolean', false],
    ['emptyList', []],
    ['emptyObject', {}],
    ['object', { a: 1 }],
    ['scalars', [1, 'a', null]],
    ['records', [{ a: 1 }, {}]],
    ['mixed', [{ a: 1 }, 2]],
    ['mixed', [{ a: 1 }, null]],
    ['mixed', [[1], [2]]],
  ])('says %s', (kind, value) => {
    expect(valueKind(value)).toBe(kind)
  })
})

describe('recordColumns', () => {
  it('unites the keys of all rows, each where its own row has it', () => {
    const keys = recordColumns([{ b: 1 }, { a: 1, b: 2 }, { c: null }]).map((column) => column.key)
    expect(keys).toEqual(['a', 'b', 'c'])
    const lines = [
      { name: 'Bread', total: 3 },
      { name: 'Cheese', qty: 2, price: 4, total: 8 },
    ]
    expect(recordColumns(lines).map((column) => column.key)).toEqual(['name', 'qty', 'price', 'total'])
  })

  it('takes a column for numbers only if nothing else stands in it', () => {
    const columns = recordColumns([{ a: 1, b: 1, c: null, d: null }, { a: null, b: '2' }, { a: 2 }])
    expect(columns.filter((column) => column.isNumeric).map((column) => column.key)).toEqual(['a'])
  })
})

describe('recordValue', () => {
  it('finds no inherited value', () => {
    expect(recordValue({}, 'constructor')).toBeUndefined()
    expect(recordValue({ constructor: 'Acme' }, 'constructor')).toBe('Acme')
  })
})

describe('collectTables', () => {
  it('gives every list of objects a table, wherever it lies, and keeps the rest as fields', () => {
    const data: JsonObject = {
      number: 'A-1',
      buyer: { name: 'Acme', contacts: [{ mail: 'a' }] },
      lines: [{ sku: 1 }],
      tags: ['x'],
      address: {},
      notes: [{ a: 1 }, 'b'],
    }
    const { fields, tables } = collectTables(Object.entries(data))
    expect(tables.map((table) => table.path.join('.'))).toEqual(['buyer.contacts', 'lines'])
    expect(fields.map((field) => field.path.join('.'))).toEqual([
      'number',
      'buyer.name',
      'tags',
      'address',
      'notes',
    ])
  })
})

describe('clampText', () => {
  it('leaves a short text as it is', () => {
    expect(clampText('a'.repeat(280))).toHaveLength(280)
    expect(clampText('1\n2\n3\n4\n5\n6')).toBe('1\n2\n3\n4\n5\n6')
  })

  it('cuts after 280 characters or six lines', () => {
    expect(clampText('a'.repeat(281))).toHaveLength(280)
    expect(clampText('1\n2\n3\n4\n5\n6\n7')).toBe('1\n2\n3\n4\n5\n6')
  })

  it('never leaves half of a character', () => {
    expect(clampText(`${'a'.repeat(279)}😀 and more`)).toBe('a'.repeat(279))
    expect(firstCharacters('ab😀', 3)).toBe('ab')
  })

  it('always gives the beginning of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.nat(600), (text, length) => {
        expect(text.startsWith(clampText(text))).toBe(true)
        expect(text.startsWith(firstCharacters(text, length))).toBe(true)
      }),
    )
  })
})
