import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { walkLines } from '../../../packages/ui/src/data/walk/walkLines.ts'
import { countLookedAt } from '../../../packages/ui/src/data/work/countLookedAt.ts'
import { digestOf } from '../../../packages/ui/src/data/work/digestOf.ts'
import { valueAt } from '../../../packages/ui/src/values/jsonPointer.ts'

describe('what there is to look at', () => {
  it.each<[string, JsonObject]>([
    ['plain values', { total: 119, paid: false, note: null, tags: ['a'], none: {}, empty: [] }],
    ['rows', { lines: [{ a: 1 }, { b: 2 }], mixed: [{ a: 1 }, 2] }],
    ['objects in objects', { a: { b: { c: { d: { e: { f: 1, g: 2 } }, h: 3 } } } }],
    ['a table far in', { a: { b: { c: { d: [{ e: 1 }, { e: 2 }] } } } }],
    ['keys of all kinds', { 'a/b': { '~1': 1, '': { '/': 2 } }, '': [{ '': 1 }] }],
  ])('of %s is all that the keys lead to', (_, data) => {
    const units = walkLines(Object.entries(data)).map(({ unit }) => unit)
    const all = Object.fromEntries(units.map((unit) => [unit, digestOf(valueAt(data, unit))]))
    expect(countLookedAt(data, all)).toEqual({ lookedAt: units.length, total: units.length })
  })
})
