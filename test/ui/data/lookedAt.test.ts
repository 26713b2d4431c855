import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { collectTables } from '../../../packages/ui/src/data/table/collectTables.ts'
import { tableLines } from '../../../packages/ui/src/data/table/tableLines.ts'
import { walkLines } from '../../../packages/ui/src/data/walk/walkLines.ts'
import { countLookedAt, wasLookedAt } from '../../../packages/ui/src/data/work/countLookedAt.ts'
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
    // What was looked at among fields was in tables, too, and the other way round.
    const inTables = tableLines(collectTables(Object.entries(data)), () => undefined)
    expect(inTables.filter(({ unit }) => !wasLookedAt(data, all, unit))).toEqual([])
    const rest = inTables.slice(1).map(({ unit }) => [unit, digestOf(valueAt(data, unit))] as const)
    const most = countLookedAt(data, Object.fromEntries(rest))
    expect(most).toEqual({ lookedAt: units.length - 1, total: units.length })
    const [{ unit } = { unit: '' }] = inTables
    const whole = { ...Object.fromEntries(rest), [unit]: digestOf(valueAt(data, unit)) }
    expect(countLookedAt(data, whole)).toEqual({ lookedAt: units.length, total: units.length })
  })
})
