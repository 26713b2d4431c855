import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../packages/ui/src/checks/runChecks.ts'
import { standardChecks } from '../../../packages/ui/src/checks/standardChecks.ts'
import { inShort } from './lookAt.ts'

interface Item {
  quantity: number
  priceCents: number
  rate: number
}

const item = fc.record<Item>({
  quantity: fc.integer({ min: 1, max: 500 }),
  priceCents: fc.integer({ min: 1, max: 99_999 }),
  rate: fc.constantFrom(0, 7, 19, 21),
})
const invoice = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 20 }),
  shippingCents: fc.constantFrom(0, 0, 495),
  isCredit: fc.boolean(),
  roundsByLine: fc.boolean(),
  write: fc.constantFrom<Writing>('number', 'de', 'en', 'fr'),
})

type Writing = 'number' | 'de' | 'en' | 'fr'

const written = (cents: number, writing: Writing): number | string =>
  writing === 'number'
    ? cents / 100
    : (cents / 100).toLocaleString(writing, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

const total = (cents: readonly number[]) => cents.reduce((sum, one) => sum + one, 0)

describe('the checks', () => {
  it('object to no invoice that is right, however it is written and rounded', () => {
    fc.assert(
      fc.property(invoice, ({ items, shippingCents, isCredit, roundsByLine, write }) => {
        const sign = isCredit ? -1 : 1
        const nets = items.map(({ quantity, priceCents }) => quantity * priceCents)
        const taxes = items.map(({ rate }, index) => ((nets[index] ?? 0) * rate) / 100)
        const net = total(nets)
        const tax = roundsByLine ? total(taxes.map(Math.round)) : Math.round(total(taxes))
        const amount = (cents: number) => written(sign * cents, write)
        const data = {
          net: amount(net),
          tax: amount(tax),
          shipping: amount(shippingCents),
          total: amount(net + tax + shippingCents),
          lines: items.map(({ quantity, priceCents, rate }, index) => ({
            qty: quantity,
            unit_price: written(priceCents, write),
            tax_rate: rate,
            total: amount(nets[index] ?? 0),
          })),
        }
        expect(runChecks(data, { checks: standardChecks }).map(inShort)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('object to every total that is off by more than rounding can be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom(7, 19, 21),
        fc.integer({ min: 3, max: 999_999 }),
        (net, rate, offBy) => {
          const tax = Math.round((net * rate) / 100)
          const data = { net: net / 100, tax: tax / 100, total: (net + tax + offBy) / 100 }
          expect(runChecks(data, { checks: standardChecks }).map(inShort)).toContain('/total netPlusTax')
        },
      ),
      { numRuns: 300 },
    )
  })
})
