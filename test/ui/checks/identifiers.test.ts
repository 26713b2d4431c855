import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { knownCurrency } from '../../../packages/ui/src/checks/builtIn/knownCurrency.ts'
import { validBic } from '../../../packages/ui/src/checks/builtIn/validBic.ts'
import { validIban } from '../../../packages/ui/src/checks/builtIn/validIban.ts'
import { validVatNumber } from '../../../packages/ui/src/checks/builtIn/validVatNumber.ts'
import { inShort, lookAt } from './lookAt.ts'

describe('validIban', () => {
  it.each([
    'DE89370400440532013000',
    'DE89 3704 0044 0532 0130 00',
    'NL50INGB0683251309',
    'IBAN: DE89 3704 0044 0532 0130 00',
    'de89370400440532013000',
    'DE89 **** **** 3000',
    'DE89XXXXXXXXXXXX3000',
    '-',
    'n/a',
  ])('says nothing of %s', (iban) => {
    expect(lookAt(validIban, { iban })).toEqual([])
  })

  it.each([
    ['DE89370400440532013001', 'ibanDigits'],
    ['DE8937040044053201300', 'ibanLength'],
    ['DE8937040044053201300O', 'ibanForm'],
    ['US1234567890', 'ibanCountry'],
  ])('objects to %s: %s', (iban, code) => {
    expect(lookAt(validIban, { iban }).map(inShort)).toEqual([`/iban ${code}`])
  })

  it('looks at the accounts of all parties', () => {
    const data = { seller: { iban: 'DE89370400440532013001' }, customer_iban: 'DE89370400440532013000' }
    expect(lookAt(validIban, data).map(inShort)).toEqual(['/seller/iban ibanDigits'])
  })
})

describe('validBic', () => {
  it.each(['INGBNL2A', 'HELADEF1GEL', 'helade f1 gel', 'BIC: INGBNL2A', '-', 'n/a'])(
    'says nothing of %s',
    (bic) => {
      expect(lookAt(validBic, { bic })).toEqual([])
    },
  )

  it.each(['INGBNL2', 'INGB1L2A', 'HELADEF1GE', 'INGBQQ2A'])('objects to %s', (swift) => {
    expect(lookAt(validBic, { swift }).map(inShort)).toEqual(['/swift bicForm'])
  })
})

describe('validVatNumber', () => {
  it.each([
    'DE232446240',
    'DE 232 446 240',
    'NL810433941B01',
    'NL000099998B57',
    'FR60421938861',
    'FRK7399859412',
    'ATU62895905',
    'GB980780684',
    'XI110305878',
    'CHE-107.787.577 MWST',
    'ESB58378431',
    'IT00743110157',
    'IE6433435OA',
    'BE0428759497',
    'EL094259216',
    'GR094259216',
    'NO974760673MVA',
    'PL8567346215',
    // Tax offices give out many other kinds.
    '06AABCO6063D1ZQ',
    '12/345/67890',
    '232446240',
    'US12-3456789',
  ])('says nothing of %s', (vat_number) => {
    expect(lookAt(validVatNumber, { vat_number })).toEqual([])
  })

  it.each([
    ['DE232446241', 'vatDigits'],
    ['DE23244624', 'vatForm'],
    ['NL810433941B0', 'vatForm'],
    ['NL810433942B01', 'vatDigits'],
    ['FR60421938862', 'vatDigits'],
    ['ATU62895906', 'vatDigits'],
    ['CHE-107.787.578 MWST', 'vatDigits'],
  ])('objects to %s: %s', (vat_number, code) => {
    expect(lookAt(validVatNumber, { vat_number }).map(inShort)).toEqual([`/vat_number ${code}`])
  })

  it('looks at the numbers of both sides', () => {
    const data = { seller_vat_id: 'DE232446240', customer: { ust_id: 'DE232446241' } }
    expect(lookAt(validVatNumber, data).map(inShort)).toEqual(['/customer/ust_id vatDigits'])
  })

  it.each<[string, JsonObject]>([
    ['an amount', { vat: 19.5 }],
    ['an amount in text', { vat: 'SEK 1950.00' }],
    ['a rate', { vat: '19 %' }],
  ])('does not take %s for one', (_what, data) => {
    expect(lookAt(validVatNumber, data)).toEqual([])
  })
})

describe('knownCurrency', () => {
  it.each(['EUR', 'eur', 'JPY', 'KWD', '€', 'US$', 'Rs.', 'Euro', 'kr'])('says nothing of %s', (currency) => {
    expect(lookAt(knownCurrency, { currency })).toEqual([])
  })

  it('does not take a date for one', () => {
    expect(lookAt(knownCurrency, { valuta: '2031-02-03' })).toEqual([])
  })

  it.each(['EUX', 'EÜR', '119.00', '978'])('objects to %s', (currency) => {
    expect(lookAt(knownCurrency, { currency }).map(inShort)).toEqual(['/currency currencyUnknown'])
  })
})
