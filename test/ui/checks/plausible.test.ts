import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../packages/ui/src/checks/builtIn/cleanText.ts'
import { periodInOrder } from '../../../packages/ui/src/checks/builtIn/periodInOrder.ts'
import { plausibleNumber } from '../../../packages/ui/src/checks/builtIn/plausibleNumber.ts'
import { inShort, lookAt } from './lookAt.ts'

const rest = { date: '2031-03-05', iban: 'DE89 3704 0044 0532 0130 00', total: 1190, net: 1000 }

describe('plausibleNumber', () => {
  it.each(['von', 'Rechnungsdatum', 'Kopie'])('objects to %s, which has no digit', (number) => {
    expect(lookAt(plausibleNumber, { ...rest, invoice_number: number }).map(inShort)).toEqual([
      '/invoice_number numberWithoutDigit',
    ])
  })

  it.each([
    ['05.03.2031', '/date'],
    ['DE89370400440532013000', '/iban'],
    ['1190', '/total'],
    [1190, '/total'],
  ])('objects to %s, which stands at %s', (number, pointer) => {
    expect(lookAt(plausibleNumber, { ...rest, invoice_number: number })).toMatchObject([
      { code: 'numberIsOther', related: [pointer] },
    ])
  })

  it.each(['R-1', 77, '٤٧١', '20310305', 'VF1005193039', '', 'AB/05.03.2031'])('lets %s pass', (number) => {
    expect(lookAt(plausibleNumber, { ...rest, invoice_number: number })).toEqual([])
  })

  it('lets a small number be an amount by chance', () => {
    expect(lookAt(plausibleNumber, { invoice_number: '119', total: 119 })).toEqual([])
  })
})

describe('periodInOrder', () => {
  it.each([
    [{ service_start: '2031-03-05', service_end: '2031-02-05' }, '/service_end'],
    [{ lease: { periodStart: '25.03.2031', periodEnd: '24.03.2031' } }, '/lease/periodEnd'],
    [{ period: { from: '2031-03-05', to: '2031-02-05' } }, '/period/to'],
    [{ START: '2031-03-05', END: '2031-02-05' }, '/END'],
    [{ Zeitraum_von: '25.03.2031', Zeitraum_bis: '24.03.2031' }, '/Zeitraum_bis'],
    [{ Leistungsbeginn: '25.03.2031', Leistungsende: '24.03.2031' }, '/Leistungsende'],
    [{ periode: { Début: '25/03/2031', Fin: '24/03/2031' } }, '/periode/Fin'],
    [{ valid_from: '2031-03-05', valid_until: '2031-02-05' }, '/valid_until'],
    [{ fecha_desde: '15/03/2031', fecha_hasta: '14/03/2031' }, '/fecha_hasta'],
    [{ 'a/b': [{ dateFrom: '2031-03-05', dateTo: '2031-03-04' }] }, '/a~1b/0/dateTo'],
    [{ startdatum: '25-03-2031', einddatum: '24-03-2031' }, '/einddatum'],
    [{ 'Check-in': '2031-03-05', 'Check-out': '2031-03-04' }, '/Check-out'],
  ])('objects to the end of %j', (data, pointer) => {
    expect(lookAt(periodInOrder, data).map(inShort)).toEqual([`${pointer} periodInOrder`])
  })

  it.each([
    { service_start: '2031-03-05', service_end: '2031-03-05' },
    { service_start: '2031-03-05' },
    { from: 'a@example.com', to: '2031-03-05' },
    { fromage: '2031-03-05', toage: '2031-03-04' },
    { order_from: '2031-03-05', delivery_to: '2031-03-04' },
    { service_start: '2031-03-05', service_end: 'open' },
    { service_start: '04/03/2031', service_end: '03/05/2031' },
  ])('lets %j pass', (data) => {
    expect(lookAt(periodInOrder, data)).toEqual([])
  })
})

describe('cleanText', () => {
  it.each([
    'MÃ¼ller GmbH',
    'GroÃŸ',
    'Ã–sterreich',
    'MÃœLLER',
    '119 â‚¬',
    'donâ€™t',
    'Â§ 14',
    'M\uFFFDller',
    '119 \u0080',
  ])('objects to %j', (issuer) => {
    expect(lookAt(cleanText, { issuer, lines: [{ text: issuer }] }).map(inShort)).toEqual([
      '/issuer garbled',
      '/lines/0/text garbled',
    ])
  })

  it.each([
    'Müller',
    'São João',
    'SÃO PAULO',
    '“IRMÃ”',
    'IRMÃ – MAÇÃ',
    'Âge',
    'â',
    'Ελλάδα',
    '§ 14 – „a“',
    '€ 5',
  ])('lets %j pass', (issuer) => {
    expect(lookAt(cleanText, { issuer })).toEqual([])
  })

  it('takes a file in the wrong encoding for one fault, and not for ten thousand', () => {
    const lines = Array.from({ length: 10_000 }, () => ({ text: 'MÃ¼ller' }))
    expect(lookAt(cleanText, { lines })).toHaveLength(20)
  })
})
