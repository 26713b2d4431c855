import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patchJson } from '../../../packages/hooks/src/worker/patchJson.ts'

const scalars = [
  ...'null true false 0 -0 1 12 1.5 1e2 1e999'.split(' '),
  ...String.raw`"" "a" "]" "},{" "a,b:c" "\"" "a\\" "\u0041" "\ud83d" "😀" "ﬁ"`.split(' '),
]

/** How a server may spell a value, its spaces and its keys too; some keys come twice. */
const spelled: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => {
  const space = fc.constantFrom('', '', '', ' ', '\n\t')
  const key = fc.constantFrom(
    'a',
    'b',
    '10',
    '9',
    '',
    '__proto__',
    'length',
    String.raw`\u0061`,
    String.raw`k\"`,
  )
  const member = fc.tuple(space, key, space, tie('value')).map(([before, name, after, value]) => {
    return `${before}"${name}"${after}:${value}`
  })
  return {
    value: fc
      .tuple(
        space,
        fc.oneof(
          { maxDepth: 4, withCrossShrink: true },
          fc.constantFrom(...scalars),
          fc
            .tuple(fc.array(tie('value'), { maxLength: 5 }), space)
            .map(([all, end]) => `[${all.join(',') || end}]`),
          fc
            .tuple(fc.array(member, { maxLength: 5 }), space)
            .map(([all, end]) => `{${all.join(',') || end}}`),
        ),
        space,
      )
      .map((parts) => parts.join('')),
  }
}).value

const pieces = [
  ...'"\\{}[],: 1e.-x\0\uFEFF\uD83D',
  '\uDE00',
  ...String.raw`null "a" "a":1 ,1 1, ,"a":2 "b":2, ,"z":[1] {} [1] \u0041`.split(' '),
]

/** One edit of a text: what stands from some place on is gone, or stands there twice, and something is put in its place. */
interface Edit {
  at: number
  length: number
  isTwice: boolean
  piece: string
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })),
  isTwice: fc.boolean(),
  piece: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), spelled),
})

function change(text: string, { at, length, isTwice, piece }: Edit): string {
  const from = Math.round(at * text.length)
  const cut = text.slice(from, from + length)
  return text.slice(0, from) + (isTwice ? cut : '') + piece + (isTwice ? cut : '') + text.slice(from + length)
}

/** Beside so much text that does not change, a change is a small one. */
const long = `"long":"${'x'.repeat(4_000)}"`

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

describe('patchJson', () => {
  it('gives what the text says or nothing at all, whatever differs, and mutates nothing', () => {
    let patched = 0
    const around = fc.constantFrom(
      (text: string) => text,
      (text: string) => `{${long},"value":${text}}`,
      (text: string) => ` {"value":${text},${long}}\n`,
      (text: string) => `[[${text},{${long}}]]`,
    )
    const values = fc.array(fc.tuple(spelled, fc.option(spelled, { freq: 2 })), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(values, fc.array(edit, { maxLength: 2 }), around, (pairs, edits, wrap) => {
        const was = wrap(`[${pairs.map(([before]) => before).join(',')}]`)
        const changed = `[${pairs.map(([before, after]) => after ?? before).join(',')}]`
        const text = wrap(edits.reduce(change, changed))
        const known: unknown = JSON.parse(was)
        const made = patchJson(known, was, text)
        expect(isDeepStrictEqual(known, JSON.parse(was))).toBe(true)
        if (made === undefined) return
        patched += 1
        const right = parsed(text)
        expect(isDeepStrictEqual(made, right)).toBe(true)
        // The order of keys too.
        expect(JSON.stringify(made)).toBe(JSON.stringify(right))
      }),
      { numRuns: 3_000, seed: 20261124 },
    )
    expect(patched).toBeGreaterThan(500)
  })

  it('keeps what did not change, and copies what is around it alone', () => {
    const lists = fc.array(spelled, { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(lists, fc.nat(), spelled, (values, nth, other) => {
        const index = nth % values.length
        const write = (all: string[]) => `{"same":[{}],${long},"list":[${all.join(',')}]}`
        const [was, text] = [write(values), write(values.with(index, other))]
        const known = JSON.parse(was) as { same: unknown; list: unknown[] }
        const made = patchJson(known, was, text) as typeof known | undefined
        // A key that is there twice is in the entry that changed.
        if (made === undefined || was === text) return
        expect(made.same).toBe(known.same)
        for (const [place, entry] of made.list.entries())
          if (place !== index) expect(entry).toBe(known.list[place])
      }),
      { numRuns: 1_000, seed: 20261124 },
    )
  })

  it.each([
    ['a number that goes on', '[1,2]', '[1,25]'],
    ['a number of another spelling', '[12,2]', '[1e2,2]'],
    ['an escape', String.raw`["\u0041b"]`, String.raw`["\u0042b"]`],
    ['an escaped quotation mark at the seam', String.raw`["a\\"]`, String.raw`["a\\\""]`],
    ['half of a pair', '["😀"]', '["😁"]'],
    ['space between two values', '[1,2]', '[1, 2]'],
    ['space in an empty list', '[]', '[ ]'],
    ['another kind of value', '{"review":null}', '{"review":{"approved":true}}'],
    ['a key', '{"a":1,"b":2}', '{"a":1,"c":2}'],
    ['a key that is a number', '{"b":1,"9":2}', '{"b":1,"10":2}'],
    ['one more entry', '[{"a":1}]', '[{"a":1},{"a":2}]'],
    ['one entry less', '[{"a":1},{"a":2}]', '[{"a":1}]'],
    ['a first entry', '[]', '[1]'],
    ['the last entry gone', '[1]', '[]'],
    ['one more key', '{"a":1}', '{"a":1,"b":2}'],
    ['a first key', '{}', '{"a":1}'],
    ['the key `__proto__`', '{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
    ['one more key, `__proto__`', '{"a":1}', '{"a":1,"__proto__":{"b":1}}'],
    ['two values far apart', `["a",${'0,'.repeat(400)}"b"]`, `["c",${'0,'.repeat(400)}"de"]`],
  ])('finds %s', (_, before, after) => {
    const padded = (value: string) =>
      `{"long":"${'x'.repeat(3 * before.length + 400)}","value":${value},"end":[0]}`
    const known = JSON.parse(padded(before)) as { end: unknown }
    const made = patchJson(known, padded(before), padded(after)) as typeof known
    expect(made.end).toBe(known.end)
    expect(JSON.stringify(made)).toBe(JSON.stringify(JSON.parse(padded(after))))
    expect(Object.keys(made)).toEqual(['long', 'value', 'end'])
  })

  it.each([
    ['a key that is there twice, the first of them', '{"a":1,"a":1,LONG}', '{"a":2,"a":1,LONG}'],
    ['the same around it', '{"a":{"b":1},"a":{"b":1},LONG}', '{"a":{"b":2},"a":{"b":1},LONG}'],
    [
      'the same in another spelling',
      String.raw`{"\u0061":1,"a":1,LONG}`,
      String.raw`{"\u0061":2,"a":1,LONG}`,
    ],
    ['one more entry in front', '{"a":[{"b":1}],LONG}', '{"a":[{"b":0},{"b":1}],LONG}'],
    ['most of the text', '{"a":1,LONG}', '{"a":1,"long":"other"}'],
    ['something in front of the value', '{LONG}', '\uFEFF{LONG}'],
    ['something after it', '{LONG}', '{LONG}x'],
    ['another value after it', '{LONG} ', '{LONG},{} '],
    ['a text that ends sooner', '{"a":1,LONG}', '{"a":1,LONG'],
    ['no text', '{LONG}', ''],
    ['a comma at the end', '{"a":[1,2],LONG}', '{"a":[1,],LONG}'],
    ['a comma in place of a key', '{"":[],"b":0,LONG}', '{"":[],,"b":0,LONG}'],
    ['brackets that do not match', '{"a":[1],LONG}', '{"a":[1},LONG}'],
    ['a string that does not end', '{"a":"b",LONG}', '{"a":"b,LONG}'],
  ])('leaves to others %s', (_, before, after) => {
    const [was, text] = [before.replace('LONG', long), after.replace('LONG', long)]
    expect(patchJson(JSON.parse(was), was, text)).toBeUndefined()
  })

  it('goes as deep as `JSON.parse` does', () => {
    const write = (value: number) => `[${'[{"a":'.repeat(5_000)}${value}${'}]'.repeat(5_000)},{${long}}]`
    let made = patchJson(JSON.parse(write(1)), write(1), write(2))
    for (let depth = 0; typeof made === 'object'; depth += 1) {
      made = Object.values(made!)[0]
      if (depth === 10_000) expect(made).toBe(2)
    }
    expect(made).toBe(2)
  })

  it('is not thrown by a text that is not the one of the value', () => {
    for (const was of ['', '"', '{"a":', `{'a':"b}`, '[1]', '{"b":{"c":1}}', '}', '],'])
      for (const text of [`{"a":2,${long}}`, `${was}x`])
        expect(() => patchJson({ a: 1 }, was, text)).not.toThrow()
  })
})
