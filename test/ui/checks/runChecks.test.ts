import { isJsonObject, type JsonValue } from 'cloudsquid-react'
import { describe, expect, it, vi } from 'vitest'
import type { Check } from '../../../packages/ui/src/checks/Check.ts'
import { netPlusTax } from '../../../packages/ui/src/checks/builtIn/netPlusTax.ts'
import { runChecks } from '../../../packages/ui/src/checks/runChecks.ts'
import { standardChecks } from '../../../packages/ui/src/checks/standardChecks.ts'
import { catchUncaught } from '../../support/catchUncaught.ts'
import { inShort } from './lookAt.ts'

const wrongTotal = { net: 100, tax: 19, total: 129 }

/** What nobody may write to, all the way down. */
function freeze<TValue>(value: TValue): TValue {
  if (typeof value === 'object' && value !== null)
    for (const child of Object.values(freezeOne(value))) freeze(child)
  return value
}
const freezeOne = (value: object) => Object.freeze(value)

const bad = freeze({
  issuer: 'Blaumeise AG',
  invoice_number: 'R-1',
  date: '2031-02-30',
  due_date: '2031-01-01',
  currency: 'EUX',
  iban: 'DE89370400440532013001',
  bic: 'XXXX1',
  vat: 'DE232446241',
  net: '100,00',
  tax_rate: '19 %',
  tax: '91,00',
  total: '1.119',
  lines: [{ qty: 2, unit_price: '5,00', total: '51,00' }],
})
const options = freeze({
  now: new Date('2031-03-05'),
  expected: ['order'],
  evidence: { missing: ['/issuer'] },
  meta: { '/date': { confidence: 0.1 } },
  others: [{ id: 'b', data: { issuer: 'Blaumeise AG', invoice_number: 'R-1' } }],
})

describe('runChecks', () => {
  it('gives the findings of every check in their order, the same each time, and changes nothing', () => {
    const findings = runChecks(bad, { ...options, checks: standardChecks })
    expect(findings.map(inShort)).toEqual([
      '/total netPlusTax',
      '/lines linesNeither',
      '/lines/0/total quantityTimesPrice',
      '/tax taxAtRate',
      '/date noSuchDate',
      '/iban ibanDigits',
      '/bic bicForm',
      '/vat vatDigits',
      '/currency currencyUnknown',
      '/invoice_number duplicate',
      '/order notReturned',
      '/issuer notInDocument',
      '/date lowConfidence',
    ])
    expect(runChecks(bad, { ...options, checks: standardChecks })).toEqual(findings)
  })

  it.each<JsonValue>([
    null,
    1,
    'text',
    [],
    [1, 2],
    {},
    { lines: null },
    { lines: [null, 1, []] },
    { total: { total: { total: {} } } },
  ])('finds nothing in %j', (data) => {
    expect(runChecks(data, { checks: standardChecks })).toEqual([])
  })

  it('runs the checks of a host beside the built-in ones', () => {
    const costCentre: Check = (data) =>
      isJsonObject(data) && 'cost_centre' in data
        ? []
        : [{ pointer: '/cost_centre', severity: 'warning', code: 'noCostCentre', values: {} }]
    const findings = runChecks(wrongTotal, { checks: [netPlusTax, costCentre] })
    expect(findings.map(inShort)).toEqual(['/total netPlusTax', '/cost_centre noCostCentre'])
  })

  it.each<[string, (fault: Error) => Check]>([
    [
      'throws',
      (fault) => () => {
        throw fault
      },
    ],
    [
      'throws half way',
      (fault) =>
        function* broken() {
          yield { pointer: '', severity: 'error', code: 'half', values: {} }
          throw fault
        },
    ],
  ])('leaves out a check that %s, and tells its fault once', async (_what, make) => {
    const fault = new Error('a fault of the host')
    const broken = make(fault)
    const onError = vi.fn<(error: unknown, check: Check) => void>()
    for (let times = 0; times < 3; times += 1)
      expect(runChecks(wrongTotal, { checks: [broken, netPlusTax], onError }).map(inShort)).toEqual([
        '/total netPlusTax',
      ])
    await Promise.resolve()
    expect(onError.mock.calls).toEqual([[fault, broken]])
  })

  it('leaves out what is no list of findings', async () => {
    const onError = vi.fn<(error: unknown, check: Check) => void>()
    const late = (() => Promise.resolve([])) as unknown as Check
    expect(runChecks(wrongTotal, { checks: [late, netPlusTax], onError })).toHaveLength(1)
    await Promise.resolve()
    expect(onError).toHaveBeenCalledTimes(1)
  })

  it('hands a fault to the page’s own error handler where nobody else takes it', async () => {
    const fault = new Error('a fault of the host')
    const caught = catchUncaught()
    runChecks(wrongTotal, {
      checks: [
        () => {
          throw fault
        },
      ],
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(caught).toEqual([fault])
  })
})

describe('runChecks: many rows', () => {
  /** Reads of cells, which is what time goes into. */
  function readsOf(count: number): number {
    let reads = 0
    const row = (index: number) =>
      new Proxy(
        { name: `Article ${index}`, qty: 2, unit_price: 5, total: 10, vat_rate: 19 },
        {
          get: (target, key) => {
            reads += 1
            return Reflect.get(target, key) as unknown
          },
        },
      )
    const lines = Array.from({ length: count }, (_, index) => row(index))
    expect(runChecks({ net: count * 10, tax: count * 1.9, lines }, { checks: standardChecks })).toEqual([])
    return reads
  }

  it('reads each row as often among ten thousand as among a hundred', () => {
    expect(readsOf(10_000)).toBe(readsOf(100) * 100)
  })
})
