import * as fc from 'fast-check'
import type { JsonObject, JsonPatchOperation, JsonValue } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../../packages/ui/src/corrections/applyCorrections.ts'
import { applyPatch } from '../../../packages/ui/src/corrections/applyPatch.ts'
import {
  addStep,
  type Corrections,
  noCorrections,
  redoStep,
  undoStep,
} from '../../../packages/ui/src/corrections/Corrections.ts'
import { describeChanges, restoreChange } from '../../../packages/ui/src/corrections/describeChanges.ts'
import { invertPatch } from '../../../packages/ui/src/corrections/invertPatch.ts'
import {
  addRow,
  moveRow,
  removeValue,
  setColumn,
  setValue,
} from '../../../packages/ui/src/corrections/steps.ts'
import { toPatch } from '../../../packages/ui/src/corrections/toPatch.ts'
import { toPointer } from '../../../packages/ui/src/values/jsonPointer.ts'

/** Keys that are awkward: escaped in pointers, names of what objects inherit, numbers, none. */
const keys = fc.constantFrom('a', 'b', 'a/b', '~1', '', '0', '__proto__', 'constructor', 'length')
const values = fc.letrec<{ value: JsonValue; row: JsonValue; list: JsonValue; object: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonValue[]>(null, '', 'x', 'y', 0, 1, 1.5, true, false),
    tie('list'),
    tie('object'),
  ),
  row: fc.dictionary(keys, fc.constantFrom<JsonValue[]>('p', 'q', 1, 2, null)),
  list: fc.oneof(fc.array(tie('row'), { maxLength: 5 }), fc.array(tie('value'), { maxLength: 4 })),
  object: fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
}))
/** As data comes: parsed, so that a key `__proto__` is a key, and no two rows are one object. */
const data = values.object.map((value) => JSON.parse(JSON.stringify(value)) as JsonObject)
const edits = fc.array(
  fc.record({
    what: fc.constantFrom('set', 'remove', 'addRow', 'moveRow', 'column', 'undo', 'redo', 'restore'),
    place: fc.nat(),
    to: fc.nat(6),
    key: keys,
    value: values.value,
  }),
  { maxLength: 14 },
)
type Edit = typeof edits extends fc.Arbitrary<(infer TEdit)[]> ? TEdit : never

function pointersOf(value: JsonValue, pointer = ''): string[] {
  if (value === null || typeof value !== 'object') return [pointer]
  return [
    pointer,
    ...Object.entries(value).flatMap(([key, child]) => pointersOf(child, pointer + toPointer([key]))),
  ]
}

function play(original: JsonObject, edits: readonly Edit[]) {
  let corrections: Corrections = noCorrections
  for (const edit of edits) {
    const before = dataOf(original, corrections)
    corrections = playOne({ original, data: before, corrections }, edit)
  }
  return corrections
}

const dataOf = (original: JsonObject, corrections: Corrections) => {
  const corrected = applyCorrections(original, corrections)
  if ('failed' in corrected) throw new Error(`The step at ${corrected.failed} does not fit.`)
  return corrected.data
}

function playOne(
  { original, data, corrections }: { original: JsonObject; data: JsonObject; corrections: Corrections },
  { what, place, to, key, value }: Edit,
): Corrections {
  const pointers = pointersOf(data).slice(1)
  const pointer = pointers[place % Math.max(pointers.length, 1)] ?? toPointer([key])
  const list = pointer.replace(/\/\d+$/, '')
  switch (what) {
    case 'set':
      return addStep(corrections, setValue(data, pointer, value))
    case 'remove':
      return addStep(corrections, removeValue(data, pointer))
    case 'addRow':
      return addStep(corrections, addRow(data, { list, index: to }, value))
    case 'moveRow':
      return addStep(corrections, moveRow(data, { list, index: place % 5 }, to))
    case 'column':
      return addStep(corrections, setColumn(data, { list, key }, value))
    case 'undo':
      return undoStep(corrections)
    case 'redo':
      return redoStep(corrections)
    case 'restore': {
      const changes = describeChanges(original, data)
      const change = changes[place % Math.max(changes.length, 1)]
      return change ? addStep(corrections, restoreChange(data, change)) : corrections
    }
    default:
      throw new Error(what)
  }
}

const applied = (data: JsonValue, patch: readonly JsonPatchOperation[]) => {
  const patched = applyPatch(data, patch)
  return 'data' in patched ? patched.data : patched
}

describe('corrections: any edits', () => {
  it('are one patch that makes the corrected data of the original, and turned round gives the original', () => {
    fc.assert(
      fc.property(data, edits, (original, all) => {
        const before = JSON.stringify(original)
        const corrections = play(original, all)
        const corrected = dataOf(original, corrections)
        const patch = toPatch(corrections, original)
        const wire = JSON.parse(JSON.stringify(patch)) as JsonPatchOperation[]
        expect(applied(JSON.parse(before) as JsonObject, wire)).toEqual(corrected)
        expect(applied(JSON.parse(before) as JsonObject, toPatch(corrections))).toEqual(corrected)
        expect(applied(corrected, invertPatch(wire) ?? [])).toEqual(original)
        expect(JSON.stringify(original)).toBe(before)
      }),
      { numRuns: 2000 },
    )
  })

  it('are undone one by one to the original, and done again to the same', () => {
    fc.assert(
      fc.property(data, edits, (original, all) => {
        const corrections = play(original, all)
        const corrected = dataOf(original, corrections)
        let back = corrections
        while (back.done.length > 0) back = undoStep(back)
        expect(dataOf(original, back)).toBe(original)
        let again = back
        while (again.done.length < corrections.done.length) again = redoStep(again)
        expect(dataOf(original, again)).toBe(corrected)
      }),
    )
  })

  it('are kept as plain JSON: a draft that was stored makes the same data', () => {
    fc.assert(
      fc.property(data, edits, (original, all) => {
        const corrections = play(original, all)
        const stored = JSON.parse(JSON.stringify(corrections)) as Corrections
        expect(dataOf(JSON.parse(JSON.stringify(original)) as JsonObject, stored)).toEqual(
          dataOf(original, corrections),
        )
      }),
    )
  })
})
