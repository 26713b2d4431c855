import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareEqual } from '../../../packages/hooks/src/contract/shareEqual.ts'
import { createBuilder } from '../../../packages/hooks/src/worker/createBuilder.ts'
import { describeSteps } from '../../../packages/hooks/src/worker/describeSteps.ts'
import type { Step } from '../../../packages/hooks/src/worker/AnswerMessage.ts'

/** Values under few keys, so that two of them have much in common; of the keys one is no usual one, and one is a number. */
const json: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -0, 1, 12.5, 1e300, '', 'a', '\uD800', 'x'.repeat(300)),
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', '7', '__proto__', 'constructor'), tie('value')), {
        maxLength: 5,
      })
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
})).value

/** As the worker and the page do it: nothing but JSON and copies of messages goes from one to the other. */
function carry(before: unknown, after: unknown, options: { lotWeight: number; knows: boolean }): unknown {
  const builder = createBuilder(before)
  const theirs: unknown = options.knows ? structuredClone(before) : undefined
  const shared = shareEqual(theirs, structuredClone(after))
  for (const steps of describeSteps(theirs, shared, options)) builder.take(structuredClone(steps))
  return builder.end()
}

/** Whether what stands in both at the same place and says the same is one object. */
function isShared(before: unknown, built: unknown): boolean {
  if (before === built || !isNest(before) || !isNest(built)) return true
  if (Array.isArray(before) !== Array.isArray(built)) return true
  if (shareEqual(before, built) === before) return false
  return Object.keys(built).every((key) => !Object.hasOwn(before, key) || isShared(before[key], built[key]))
}

function isNest(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

it.each([true, false])(
  'what is built says what was parsed, and shares what is equal (known: %s)',
  (knows) => {
    fc.assert(
      fc.property(json, json, fc.integer({ min: 1, max: 400 }), (before, after, lotWeight) => {
        const built = carry(before, after, { lotWeight, knows })
        // Of equal values the order of keys is that of before.
        if (built !== before) expect(JSON.stringify(built)).toBe(JSON.stringify(shareEqual(before, after)))
        expect(shareEqual(after, built) === after).toBe(true)
        expect(isShared(before, built)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  },
)

it('what changed nowhere is the one of before', () => {
  fc.assert(
    fc.property(json, fc.boolean(), (value, knows) => {
      expect(carry(value, structuredClone(value), { lotWeight: 10, knows })).toBe(value)
    }),
  )
})

const rows = (count: number, net = 12.5) =>
  Array.from({ length: count }, (_, position) => ({ position, net, tags: ['a', 'b'] }))

/** Values and keys that travel. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 1)
}

it('a first answer comes in lots that are each small', () => {
  const lots = [
    ...describeSteps(undefined, { status: 'running', data: { lines: rows(10_000) } }, { lotWeight: 2_000 }),
  ]
  expect(lots.length).toBeGreaterThan(25)
  expect(Math.max(...lots.map(sizeOf))).toBeLessThan(2_500)
})

it('one value that changed among many travels alone', () => {
  const before = { status: 'running', data: { lines: rows(10_000) } }
  const after = structuredClone(before)
  after.data.lines[9_000]!.net = 13
  const lots: Step[][] = [...describeSteps(before, shareEqual(before, after), { lotWeight: 2_000 })]
  expect(lots).toHaveLength(1)
  expect(sizeOf(lots[0])).toBeLessThan(60)
  const built = carry(before, after, { lotWeight: 2_000, knows: true }) as typeof before
  expect(built).toEqual(after)
  expect(built.data.lines[8_999]).toBe(before.data.lines[8_999])
  expect(built.data.lines[9_000]!.tags).toBe(before.data.lines[9_000]!.tags)
})

it('what nests deeper than any document is refused, where it changed', () => {
  let nest: unknown = 1
  for (let depth = 0; depth < 5_000; depth += 1) nest = [nest]
  expect(() => [...describeSteps(undefined, nest, { lotWeight: 100 })]).toThrow(RangeError)
})

it.each<[string, Step[]]>([
  ['keeps what was not there', [{ is: 'keep', count: 2 }]],
  ['keeps a key in a list', [{ is: 'keepKeys', keys: ['a'] }]],
  ['closes what is not open', [{ is: 'close' }]],
  ['leaves open what it opened', [{ is: 'open', isList: true }]],
  ['has a key for an entry of a list', [{ is: 'takeKeys', keys: ['a'], values: [1] }]],
  [
    'has none for a value of an object',
    [{ is: 'open', isList: false }, { is: 'take', values: [1] }, { is: 'close' }],
  ],
  ['is of another kind', [{ is: 'other' } as unknown as Step]],
  ['says nothing', []],
])('a step makes no sense that %s', (_, steps) => {
  const builder = createBuilder([1])
  expect(() => {
    builder.take(steps)
    builder.end()
  }).toThrow('make no sense')
})
