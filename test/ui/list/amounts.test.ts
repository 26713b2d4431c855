import { describe, expect, it } from 'vitest'
import { formatAmount } from '../../../packages/ui/src/list/rows/formatAmount.ts'
import { writeAmount } from '../../../packages/ui/src/run/header/writeIdentity.ts'

const locale = 'en-GB'

describe('an amount in the list and in the heading of its run', () => {
  it.each([
    ['342', 'EUR', '342.00 EUR'],
    ['343.9', 'EUR', '343.90 EUR'],
    ['0.125', 'EUR', '0.125 EUR'],
    ['189', 'JPY', '189 JPY'],
    ['12.5', 'KWD', '12.500 KWD'],
    ['12', 'XQZ', '12.00 XQZ'],
    ['12', '€', '12.00 €'],
    ['12', undefined, '12.00'],
  ])('%s of %s is %s', (amount, currency, written) => {
    expect(formatAmount(amount, currency, locale).replace('\u00A0', ' ')).toBe(written)
    expect(writeAmount({ amount: Number(amount), currency }, { locale })).toBe(written)
  })
})
