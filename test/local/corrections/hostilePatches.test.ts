import { describe, expect, it } from 'vitest'
import { applyPatch } from '../../../packages/local/src/corrections/applyPatch.ts'
import { PatchFault } from '../../../packages/local/src/corrections/PatchFault.ts'
import { readPatch } from '../../../packages/local/src/corrections/readPatch.ts'

const data = { amount: 289, name: 'Milan', lines: [{ qty: 1 }, { qty: 2 }], nothing: null, 'a/b': { '~': 1 } }

const apply = (patch: unknown) => JSON.parse(applyPatch(JSON.stringify(data), readPatch(patch)))

function faultOf(patch: unknown): PatchFault {
  try {
    apply(patch)
  } catch (error) {
    if (error instanceof PatchFault) return error
    throw error
  }
  throw new Error('It was applied.')
}

const deep = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)
const op = (text: string) => JSON.parse(text)

describe('local Cloudsquid: patches that are none', () => {
  it.each<[string, unknown, RegExp]>([
    ['no list', { op: 'remove', path: '/amount' }, /must be a list/],
    ['a text', 'all', /must be a list/],
    [
      'more operations than are taken',
      Array.from({ length: 40_001 }, () => ({ op: 'remove', path: '/a' })),
      /at most 40000.*40001/,
    ],
    ['null in it', [null], /corrections\[0\] must be an object/],
    ['a list in it', [[]], /must be an object/],
    ['an unknown word', [{ op: 'merge', path: '/a' }], /op must be test, add/],
    ['a word of the prototype', [{ op: 'toString', path: '/a' }], /op must be test, add/],
    ['no path', [{ op: 'remove' }], /corrections\[0\]\.path must be a JSON Pointer/],
    ['a path without its slash', [{ op: 'remove', path: 'amount' }], /JSON Pointer/],
    ['a path with a wrong escape', [{ op: 'remove', path: '/a~2' }], /JSON Pointer/],
    ['a path without end', [{ op: 'remove', path: `/${'a'.repeat(5_000)}` }], /at most 4096 characters/],
    ['a path of too many names', [{ op: 'remove', path: '/a'.repeat(101) }], /at most 100 names/],
    ['__proto__ in a path', [{ op: 'add', path: '/__proto__/x', value: 1 }], /__proto__, constructor/],
    ['constructor in a path', [{ op: 'add', path: '/constructor/prototype/x', value: 1 }], /__proto__/],
    ['__proto__ in a from', [{ op: 'copy', from: '/__proto__', path: '/x' }], /from must not hold/],
    [
      '__proto__ in a value',
      op('[{"op":"add","path":"/x","value":{"a":[{"__proto__":{"y":1}}]}}]'),
      /value must not/,
    ],
    ['no value', [{ op: 'replace', path: '/amount' }], /must have a value/],
    ['no from', [{ op: 'move', path: '/amount' }], /from must be a JSON Pointer/],
    ['a move into itself', [{ op: 'move', from: '/lines', path: '/lines/0/x' }], /moves a value into itself/],
    ['a move of all into itself', [{ op: 'move', from: '', path: '/x' }], /moves a value into itself/],
    ['a value too deep', [{ op: 'add', path: '/x', value: deep(200) }], /nests deeper than 100/],
    [
      'a value that would end the stack',
      [{ op: 'add', path: '/x', value: deep(100_000) }],
      /nests deeper than 100/,
    ],
    ['data that becomes a list', [{ op: 'replace', path: '', value: [] }], /no object/],
    ['data that becomes null', [{ op: 'add', path: '', value: null }], /no object/],
    ['data that becomes a value of its own', [{ op: 'move', from: '/amount', path: '' }], /no object/],
    ['no data at all', [{ op: 'remove', path: '' }], /removes the whole data/],
    [
      'copies that double until memory ends',
      [
        { op: 'add', path: '/x', value: ['x'.repeat(1_000)] },
        ...Array.from({ length: 40 }, () => ({ op: 'copy', from: '/x', path: '/x/-' })),
      ],
      /copy and move more than/,
    ],
    [
      'copies of all into itself',
      Array.from({ length: 200 }, () => ({ op: 'copy', from: '', path: '/x' })),
      /copy and move more|nests deeper/,
    ],
    [
      'small steps that nest without end',
      Array.from({ length: 10_000 }, (_, step) => [
        { op: 'add', path: `/${step % 2 ? 'y' : 'x'}`, value: {} },
        { op: 'move', from: `/${step % 2 ? 'x' : 'y'}`, path: `/${step % 2 ? 'y' : 'x'}/a` },
      ])
        .flat()
        .toSpliced(0, 1, { op: 'add', path: '/y', value: {} }, { op: 'add', path: '/x', value: {} }),
      /nests deeper|copy and move more/,
    ],
  ])('%s: says so', (_, patch, message) => {
    const { kind, message: said } = faultOf(patch)
    expect(said).toMatch(message)
    expect(kind).toBe('malformed')
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})

describe('local Cloudsquid: patches of other data', () => {
  it.each<[string, unknown, string]>([
    ['a test of another value', [{ op: 'test', path: '/amount', value: 1 }], '/amount'],
    ['a test of another kind', [{ op: 'test', path: '/amount', value: '289' }], '/amount'],
    ['a test of what is not there', [{ op: 'test', path: '/gone', value: null }], '/gone'],
    ['a test of null against false', [{ op: 'test', path: '/nothing', value: false }], '/nothing'],
    ['a replaced value that is not there', [{ op: 'replace', path: '/gone', value: 1 }], '/gone'],
    ['a removed one', [{ op: 'remove', path: '/gone' }], '/gone'],
    ['an inherited one', [{ op: 'remove', path: '/toString' }], '/toString'],
    ['the length of a list', [{ op: 'remove', path: '/lines/length' }], '/lines/length'],
    ['a letter of a text', [{ op: 'replace', path: '/name/0', value: 'm' }], '/name/0'],
    ['a member of a number', [{ op: 'add', path: '/amount/x', value: 1 }], '/amount/x'],
    ['a row that is not there', [{ op: 'replace', path: '/lines/2', value: 1 }], '/lines/2'],
    ['a row with a leading zero', [{ op: 'replace', path: '/lines/00', value: 1 }], '/lines/00'],
    ['a row by a word', [{ op: 'add', path: '/lines/x', value: 1 }], '/lines/x'],
    ['a row below none', [{ op: 'remove', path: '/lines/-1' }], '/lines/-1'],
    ['the end of a list', [{ op: 'replace', path: '/lines/-', value: 1 }], '/lines/-'],
    ['a row beyond the end', [{ op: 'add', path: '/lines/3', value: 1 }], '/lines/3'],
    ['a parent that is not there', [{ op: 'add', path: '/gone/x', value: 1 }], '/gone/x'],
    ['a source that is not there', [{ op: 'copy', from: '/gone', path: '/x' }], '/gone'],
    ['a place that is gone with the move', [{ op: 'move', from: '/lines/0', path: '/lines/2' }], '/lines/2'],
  ])('%s: says which place', (_, patch, pointer) => {
    const fault = faultOf(patch)
    expect([fault.kind, fault.pointer]).toEqual(['refused', pointer])
  })
})

describe('local Cloudsquid: patches that fit', () => {
  it.each<[string, unknown, unknown]>([
    [
      'a row moved as RFC 6902 counts, after it is taken out',
      [{ op: 'move', from: '/lines/0', path: '/lines/1' }],
      { ...data, lines: [{ qty: 2 }, { qty: 1 }] },
    ],
    [
      'names with a slash and a tilde',
      [{ op: 'replace', path: '/a~1b/~0', value: 2 }],
      { ...data, 'a/b': { '~': 2 } },
    ],
    [
      'null, which is there',
      [
        { op: 'test', path: '/nothing', value: null },
        { op: 'replace', path: '/nothing', value: 0 },
      ],
      { ...data, nothing: 0 },
    ],
    [
      'the whole',
      [
        { op: 'test', path: '', value: data },
        { op: 'replace', path: '', value: { a: 1 } },
      ],
      { a: 1 },
    ],
    ['members in another order', [{ op: 'test', path: '/a~1b', value: { '~': 1 } }], data],
    [
      'a row at the end',
      [
        { op: 'add', path: '/lines/-', value: 1 },
        { op: 'remove', path: '/lines/0' },
      ],
      { ...data, lines: [{ qty: 2 }, 1] },
    ],
    [
      'a copy that shares nothing',
      [
        { op: 'copy', from: '/lines/0', path: '/x' },
        { op: 'replace', path: '/x/qty', value: 9 },
      ],
      { ...data, x: { qty: 9 } },
    ],
    ['a move to where it is', [{ op: 'move', from: '/lines', path: '/lines' }], data],
  ])('%s', (_, patch, after) => {
    expect(apply(patch)).toEqual(after)
  })

  it('compare long lists in a line, not in a square', () => {
    const lines = Array.from({ length: 20_000 }, (_, row) => ({ row, name: `Row ${row}` }))
    const text = JSON.stringify({ lines })
    const patch = [{ op: 'test', path: '/lines', value: lines.toReversed() }]
    expect(() => applyPatch(text, readPatch(patch))).toThrow(/another one now/)
  })
})
