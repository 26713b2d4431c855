import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { isEqualJson, shareEqual } from '../../../packages/hooks/src/contract/shareEqual.ts'

const copy = <TValue>(value: TValue): TValue => JSON.parse(JSON.stringify(value)) as TValue
const nest = (depth: number) => {
  let value: unknown = 0
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value }
  return value
}

describe('shareEqual', () => {
  it('gives what was there if both say the same, in whatever order', () => {
    const before = { a: [1, { b: null }], c: 'x' }
    expect(shareEqual(before, { c: 'x', a: [1, { b: null }] })).toBe(before)
    expect(shareEqual(before, before)).toBe(before)
  })

  it('takes each part that did not change from what was there', () => {
    const before = { same: { deep: [1, 2] }, list: [{ id: 1 }, { id: 2 }], gone: 1 }
    const after = { list: [{ id: 1 }, { id: 3 }], same: { deep: [1, 2] }, come: {} }
    const shared = shareEqual(before, after)
    expect(shared).toEqual(after)
    expect(Object.keys(shared)).toEqual(Object.keys(after))
    expect(shared.same).toBe(before.same)
    expect(shared.list[0]).toBe(before.list[0])
    expect([shared.list[1], shared.come]).toEqual([after.list[1], after.come])
  })

  it('shares the entries of a list that grew or became shorter', () => {
    const before = [{ id: 1 }, { id: 2 }]
    const longer = shareEqual(before, [...copy(before), { id: 3 }])
    expect([longer.length, longer[0] === before[0], longer[1] === before[1]]).toEqual([3, true, true])
    const shorter = shareEqual(before, [{ id: 1 }])
    expect([shorter.length, shorter[0] === before[0]]).toEqual([1, true])
  })

  it('mutates neither', () => {
    const [before, after] = [
      { a: { b: 1 }, c: [1] },
      { a: { b: 1 }, c: [2] },
    ]
    const [frozenBefore, frozenAfter] = [copy(before), copy(after)]
    const { a } = after
    shareEqual(before, after)
    expect([before, after]).toEqual([frozenBefore, frozenAfter])
    expect(after.a).toBe(a)
  })

  it.each([
    [{ a: 1 }, { a: '1' }],
    [
      { a: undefined, b: 1 },
      { c: undefined, b: 1 },
    ],
    [{ a: undefined }, {}],
    [{}, { constructor: Object }],
    [{}, []],
    [[], {}],
    [null, {}],
    [{}, null],
    [0, -1],
    ['a', 'b'],
    [undefined, { a: 1 }],
  ])('tells %j from %j', (before, after) => {
    expect(shareEqual<unknown>(before, after)).toEqual(after)
    expect(isEqualJson(before, after)).toBe(false)
  })

  it.each([
    ['dates', () => new Date(0)],
    ['maps', () => new Map([[1, 2]])],
    [
      'instances of a class',
      () =>
        new (class Amount {
          value = 1
        })(),
    ],
    ['errors', () => new Error('x')],
    ['functions', () => () => {}],
  ])('compares %s by identity alone', (_, build) => {
    const [one, other] = [build(), build()]
    expect(shareEqual({ one }, { one: other }).one).toBe(other)
    const before = { one, list: [] }
    expect(shareEqual(before, { one, list: [] })).toBe(before)
  })

  it('enters objects without a prototype, and those of another window', () => {
    const before = { a: { b: 1 } }
    expect(shareEqual(before, { a: Object.assign(Object.create(null), { b: 1 }) })).toBe(before)
    expect(shareEqual(before, structuredClone(before))).toBe(before)
  })

  it('keeps a key named __proto__ as a key', () => {
    const before = JSON.parse('{"__proto__":{"a":1},"b":1}') as object
    const after = JSON.parse('{"__proto__":{"a":1},"b":2}') as object
    const shared = shareEqual(before, after)
    expect(JSON.stringify(shared)).toBe(JSON.stringify(after))
    expect(Object.getPrototypeOf(shared)).toBe(Object.prototype)
    expect(shareEqual(before, copy(before))).toBe(before)
  })

  it('counts what is deeper than 500 as different, and exhausts no stack', () => {
    const shallow = nest(500)
    expect(shareEqual(shallow, copy(shallow))).toBe(shallow)
    for (const depth of [502, 100_000]) {
      const [before, after] = [nest(depth), nest(depth)]
      expect(isEqualJson(before, after)).toBe(false)
    }
  })

  it('goes through lists without a list of their keys, which takes longer than to compare them', () => {
    const before = { lines: [{ tags: ['a', 'b'] }, { tags: [] }] }
    const after = copy(before)
    const keys = vi.spyOn(Object, 'keys')
    try {
      expect(shareEqual(before, after)).toBe(before)
      const changed = { lines: [...after.lines, { tags: ['c'] }] }
      expect(shareEqual(before, changed).lines[0]).toBe(before.lines[0])
      expect(keys.mock.calls.map(([of]) => Array.isArray(of))).not.toContain(true)
    } finally {
      keys.mockRestore()
    }
  })

  it('holds for any JSON', () => {
    // As JSON has it, which spells -0 as 0.
    const json = fc.jsonValue({ maxDepth: 5 }).map(copy)
    fc.assert(
      fc.property(json, json, (before, after) => {
        const text = JSON.stringify(after)
        const shared = shareEqual(before, after)
        expect(JSON.stringify(shared)).toBe(shared === before ? JSON.stringify(before) : text)
        expect(shared).toEqual(after)
        expect(JSON.stringify(after)).toBe(text)
        const same = copy(before)
        expect(shareEqual(before, same)).toBe(before)
        // What is around does not change, and stays the same object.
        const around = shareEqual({ before, value: 1 }, { before: same, value: 2 })
        expect(around.before).toBe(before)
      }),
      { numRuns: 1_000 },
    )
  })
})
