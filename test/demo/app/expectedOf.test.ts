import { describe, expect, it } from 'vitest'
import { expectedOf } from '../../../apps/demo/src/app/pages/run/expectedOf.ts'

const names = ['issuer', 'amount']

describe('the fields that a document should have', () => {
  it('are those that the server looks for, also where it found nothing at all', () => {
    expect(expectedOf(names, { amount: null })).toEqual(names)
    expect(expectedOf(names, {})).toEqual(names)
    expect(expectedOf(names, undefined)).toEqual(names)
  })

  it('are none where all that was found is something else', () => {
    expect(expectedOf(names, { rows: [{ '2030': 10 }] })).toEqual([])
  })
})
