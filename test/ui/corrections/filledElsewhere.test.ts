import { describe, expect, it } from 'vitest'
import type { Corrections } from '../../../packages/ui/src/corrections/Corrections.ts'
import { rebaseCorrections } from '../../../packages/ui/src/corrections/rebaseCorrections.ts'
import { retargetStep } from '../../../packages/ui/src/corrections/retargetStep.ts'
import { addRow, removeValue, setValue } from '../../../packages/ui/src/corrections/steps.ts'

const begun = { amount: 178.5, lines: [{ name: 'Flyers' }], seller: {} }
const onlyStep = (step: Corrections['done'][number]): Corrections => ({ done: [step], undone: [] })

describe('a value that was not there and that somebody else filled in meanwhile', () => {
  it.each([
    ['', '/vat', { ...begun, vat: 'DE1' }],
    [' in an object', '/seller/vat', { ...begun, seller: { vat: 'DE1' } }],
    [' in a row', '/lines/0/vat', { ...begun, lines: [{ name: 'Flyers', vat: 'DE1' }] }],
    [' with no value', '/vat', { ...begun, vat: null }],
  ])('is a conflict%s, and is not written over', (_where, pointer, now) => {
    const step = setValue(begun, pointer, 'DE2')
    const { data, fitting, conflicts } = rebaseCorrections(now, onlyStep(step))
    expect(data).toBe(now)
    expect(fitting).toEqual([])
    expect(conflicts).toMatchObject([{ step, pointer, was: undefined, mine: 'DE2' }])
  })

  it('is none where it is the same value', () => {
    const corrections = onlyStep(setValue(begun, '/vat', 'DE2'))
    const { fitting, conflicts } = rebaseCorrections({ ...begun, vat: 'DE2' }, corrections)
    expect([fitting, conflicts]).toEqual([[], []])
  })

  it('takes mine once I have said so, and asks no second time', () => {
    const now = { ...begun, vat: 'DE1' }
    const step = retargetStep(now, setValue(begun, '/vat', 'DE2'))
    if (!step) throw new Error('There is a place for it.')
    const { data, conflicts } = rebaseCorrections(now, onlyStep(step))
    expect(conflicts).toEqual([])
    expect(data).toEqual({ ...begun, vat: 'DE2' })
    expect(rebaseCorrections({ ...begun, vat: 'DE3' }, onlyStep(step)).conflicts).toHaveLength(1)
  })

  it('and taken away by both of us is no conflict', () => {
    const corrections = onlyStep(removeValue(begun, '/amount'))
    const { amount: _amount, ...now } = begun
    const { fitting, conflicts } = rebaseCorrections(now, corrections)
    expect([fitting, conflicts]).toEqual([[], []])
  })

  it('is a row all the same where rows are added', () => {
    const corrections = onlyStep(addRow(begun, { list: '/lines', index: 0 }, { name: 'Cards' }))
    const { data, conflicts } = rebaseCorrections(begun, corrections)
    expect(conflicts).toEqual([])
    expect(data['lines']).toEqual([{ name: 'Cards' }, { name: 'Flyers' }])
  })
})
