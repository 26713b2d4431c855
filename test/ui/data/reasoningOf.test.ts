import { describe, expect, it } from 'vitest'
import { reasoningOf } from '../../../packages/ui/src/data/work/reasoningOf.ts'

describe('what a text of reasons says of a value', () => {
  it.each([
    ['total: from page 1', '/total', 'total: from page 1'],
    ['- total: from page 1', '/total', 'total: from page 1'],
    ['**total**: from page 1', '/total', '**total**: from page 1'],
    ['* `total`: from page 1', '/total', '`total`: from page 1'],
    ['"total" = from page 1', '/total', '"total" = from page 1'],
    ['lines[0].price: 21.50', '/lines/0/price', 'lines[0].price: 21.50'],
    ['a/b: one key', '/a~1b', 'a/b: one key'],
    ['The net amount is on page 2. All is well.', '/net_amount', 'The net amount is on page 2.'],
    ['The net amount is on page 2. All is well.', '/netAmount', 'The net amount is on page 2.'],
    ['The VAT ID is at the foot.', '/vatId', 'The VAT ID is at the foot.'],
    ['All is well.', '/total', undefined],
    ['The subtotal is on page 1. The total is below.', '/total', 'The total is below.'],
    ['The subtotal is on page 1, and in totals.', '/total', undefined],
  ])('in %j of %s is %j', (reasoning, pointer, said) => {
    expect(reasoningOf(reasoning, pointer)).toBe(said)
  })
})
