import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../../packages/ui/src/corrections/applyCorrections.ts'
import { applyPatch } from '../../../packages/ui/src/corrections/applyPatch.ts'
import type { Corrections, CorrectionStep } from '../../../packages/ui/src/corrections/Corrections.ts'
import { rebaseCorrections } from '../../../packages/ui/src/corrections/rebaseCorrections.ts'
import { retargetStep } from '../../../packages/ui/src/corrections/retargetStep.ts'
import { moveRow, removeValue, setValue } from '../../../packages/ui/src/corrections/steps.ts'
import { toPatch } from '../../../packages/ui/src/corrections/toPatch.ts'
import { findRefusal } from '../../../packages/ui/src/review/deciding/PatchRefusal.ts'

const flyers = { pos: '1', name: 'Flyers', count: 1, unit: 'pc' }
const cards = { pos: '2', name: 'Cards', count: 1, unit: 'pc' }
const posters = { pos: '3', name: 'Posters', count: 4, unit: 'pc' }
const rows = (...lines: JsonObject[]): JsonObject => ({ lines })
const begun = rows(flyers, cards, posters)
const only = (...done: CorrectionStep[]): Corrections => ({ done, undone: [] })
/** The data where the reviewer wants a step all the same that did not fit; `undefined` where that cannot be. */
function chosen(now: JsonObject, step: CorrectionStep): JsonObject | undefined {
  const anew = retargetStep(now, step)
  return anew && rebaseCorrections(now, only(anew)).data
}
const vat = (row: JsonObject): JsonObject => ({ ...row, vat: 19 })

const edits: [string, (data: JsonObject) => CorrectionStep, (row: JsonObject) => JsonObject][] = [
  ['a value', (data) => setValue(data, '/lines/0/count', 2), (row) => ({ ...row, count: 2 })],
  ['a value that was not there', (data) => setValue(data, '/lines/0/vat', 19), vat],
  ['a value taken away', (data) => removeValue(data, '/lines/0/unit'), ({ unit: _unit, ...row }) => row],
]

describe.each(edits)('%s that was put right in a row', (_what, edit, right) => {
  const step = edit(begun)

  it('goes with its row, where the rows are in another order by now', () => {
    const { data, conflicts } = rebaseCorrections(rows(posters, cards, flyers), only(step))
    expect(data).toEqual(rows(posters, cards, right(flyers)))
    expect(conflicts).toEqual([])
  })

  it('goes to its row and not to one that says the same already', () => {
    const { data } = rebaseCorrections(rows(right(cards), flyers), only(step))
    expect(data).toEqual(rows(right(cards), right(flyers)))
  })

  it('is asked about where its row is gone, and hits no other', () => {
    const now = rows(cards, posters)
    const { data, conflicts } = rebaseCorrections(now, only(step))
    expect(data).toBe(now)
    expect(conflicts).toEqual([
      { step, pointer: '/lines/0/name', was: 'Flyers', is: 'Cards', mine: 'Flyers' },
    ])
  })

  it.each([
    ['reordered', rows(cards, flyers, posters)],
    ['taken out', rows(cards, posters)],
  ])('is refused by the server where rows were %s after it was sent', (_how, now) => {
    const patch = toPatch(only(step), begun)
    expect(applyPatch(now, patch)).toEqual({ failed: '/lines/0/name' })
    expect(findRefusal(patch, now)).toMatchObject({ was: 'Flyers', theirs: 'Cards', mine: 'Flyers' })
    const corrected = applyCorrections(begun, only(step))
    expect(applyPatch(begun, patch)).toEqual(corrected)
  })
})

describe('rows of a list', () => {
  it('that was taken out is found where it stands by now', () => {
    const step = removeValue(begun, '/lines/0')
    expect(rebaseCorrections(rows(cards, flyers, posters), only(step)).data).toEqual(rows(cards, posters))
  })

  it('are told by all that they say where no word is their own', () => {
    const [pieces, boxes] = [
      { unit: 'pc', size: 'A4', count: 1 },
      { unit: 'box', size: 'A4', count: 1 },
    ]
    const data = rows(pieces, { ...pieces, size: 'A5' }, boxes, { ...boxes, size: 'A5' })
    const step = setValue(data, '/lines/0/count', 2)
    const now = rows(boxes, pieces)
    expect(rebaseCorrections(now, only(step)).data).toEqual(rows(boxes, { ...pieces, count: 2 }))
    expect(rebaseCorrections(rows(boxes), only(step)).conflicts).toMatchObject([{ pointer: '/lines/0' }])
  })

  it('keep what is chosen about a value that changed in a row which moved', () => {
    const step = setValue(begun, '/lines/0/count', 2)
    const now = rows(cards, { ...flyers, count: 7 })
    expect(rebaseCorrections(now, only(step)).conflicts).toEqual([
      { step, pointer: '/lines/1/count', was: 1, is: 7, mine: 2 },
    ])
    expect(chosen(now, step)).toEqual(rows(cards, { ...flyers, count: 2 }))
  })
})

describe('a step that the reviewer wants all the same', () => {
  const red = { tags: ['red', 'blue'] }
  const more = { ...flyers, count: 7 }
  const steps = [
    {
      how: 'taken out',
      step: removeValue(begun, '/lines/0'),
      gone: rows(cards, posters),
      elsewhere: rows(cards, more),
      right: rows(cards),
    },
    {
      how: 'put anew',
      step: setValue(begun, '/lines/0', posters),
      gone: rows(cards),
      elsewhere: rows(cards, more),
      right: rows(cards, posters),
    },
    {
      how: 'moved',
      step: moveRow(begun, { list: '/lines', index: 0 }, 2),
      gone: rows(cards, posters),
      elsewhere: rows(cards, more, posters),
      right: rows(cards, posters, more),
    },
    {
      how: 'put right',
      step: setValue(red, '/tags/0', 'rot'),
      gone: { tags: ['blue'] },
      elsewhere: { tags: ['blue', 'red'] },
      right: { tags: ['blue', 'rot'] },
    },
    {
      how: 'taken away',
      step: removeValue(red, '/tags/0'),
      gone: { tags: ['blue'] },
      elsewhere: { tags: ['blue', 'red'] },
      right: { tags: ['blue'] },
    },
  ]

  it.each(steps)('hits no other row where the one that was $how is gone', ({ step, gone }) => {
    expect(rebaseCorrections(gone, only(step)).conflicts).toHaveLength(1)
    expect(chosen(gone, step)).toBeUndefined()
  })

  it.each(edits)('hits no other row where the one is gone that had %s', (_what, edit) => {
    expect(chosen(rows(cards, posters), edit(begun))).toBeUndefined()
  })

  it.each(steps)('goes to the row that was $how, where it stands elsewhere', ({ step, elsewhere, right }) => {
    expect(chosen(elsewhere, step)).toEqual(right)
  })
})
