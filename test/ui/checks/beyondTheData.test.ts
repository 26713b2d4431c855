import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import type { Check, KnownRun } from '../../../packages/ui/src/checks/Check.ts'
import { certainValues } from '../../../packages/ui/src/checks/builtIn/certainValues.ts'
import { confidentText } from '../../../packages/ui/src/checks/builtIn/confidentText.ts'
import { netPlusTax } from '../../../packages/ui/src/checks/builtIn/netPlusTax.ts'
import { runChecks } from '../../../packages/ui/src/checks/runChecks.ts'
import { noDuplicate } from '../../../packages/ui/src/checks/builtIn/noDuplicate.ts'
import { nothingMissing } from '../../../packages/ui/src/checks/builtIn/nothingMissing.ts'
import { standsInDocument } from '../../../packages/ui/src/checks/builtIn/standsInDocument.ts'
import { validIban } from '../../../packages/ui/src/checks/builtIn/validIban.ts'
import { inShort, lookAt } from './lookAt.ts'

const run = (id: string, data: KnownRun['data']): KnownRun => ({ id, data })

describe('noDuplicate', () => {
  const data = { issuer: 'Blaumeise AG', invoice_number: 'R-2031/77', total: 119 }

  it.each<[string, KnownRun['data']]>([
    ['the same', data],
    ['other writing', { seller: { name: 'BLAUMEISE AG' }, invoice: { number: 'r 2031 77' } }],
    ['the same number with another total', { ...data, total: 200 }],
  ])('finds %s', (_what, other) => {
    expect(lookAt(noDuplicate, data, { others: [run('a', {}), run('b', other)] })).toEqual([
      {
        pointer: '/invoice_number',
        severity: 'warning',
        code: 'duplicate',
        values: { number: 'R-2031/77', run: 'b', count: 1 },
      },
    ])
  })

  it('knows an issuer by its account, too', () => {
    const iban = 'DE89370400440532013000'
    const others = [
      run('b', { issuer: 'Blaumeise', number: 'R-2031/77', iban: 'DE89 3704 0044 0532 0130 00' }),
    ]
    expect(lookAt(noDuplicate, { ...data, iban }, { others })).toHaveLength(1)
  })

  it.each<[string, KnownRun['data']]>([
    ['another number', { ...data, invoice_number: 'R-2031/78' }],
    ['another issuer', { ...data, issuer: 'Kranich GmbH' }],
    ['no issuer', { invoice_number: 'R-2031/77' }],
    ['the number of an order', { issuer: 'Blaumeise AG', order: { number: 'R-2031/77' } }],
    ['no object', [1, 2]],
  ])('lets %s pass', (_what, other) => {
    expect(lookAt(noDuplicate, data, { others: [run('b', other)] })).toEqual([])
  })

  it('does not take the run for its own duplicate, and counts the others', () => {
    const others = [run('self', data), run('b', data), run('c', data)]
    const [finding] = lookAt(noDuplicate, data, { others, self: 'self' })
    expect(finding?.values).toEqual({ number: 'R-2031/77', run: 'b', count: 2 })
    expect(lookAt(noDuplicate, data, { others: others.slice(0, 1), self: 'self' })).toEqual([])
  })

  it('reads the other runs once for as long as they are the same', () => {
    let reads = 0
    const counted = {
      id: 'b',
      get data() {
        reads += 1
        return data
      },
    }
    const others = [counted]
    lookAt(noDuplicate, data, { others })
    lookAt(noDuplicate, { ...data, total: 1 }, { others })
    expect(reads).toBe(1)
    lookAt(noDuplicate, data, { others, roles: { issuer: '/issuer' } })
    expect(reads).toBe(2)
  })
})

describe('nothingMissing', () => {
  it('objects to expected fields that were not returned or hold nothing', () => {
    const data = { number: 'R-1', date: null, iban: ' ', totals: { net: 0 }, isPaid: false, lines: [] }
    const expected = [
      'number',
      'date',
      'iban',
      'due_date',
      '/totals/net',
      '/totals/tax',
      'isPaid',
      'lines',
      'due_date',
    ]
    expect(lookAt(nothingMissing, data, { expected })).toEqual([
      { pointer: '/date', severity: 'warning', code: 'noValue', values: { field: 'date' } },
      { pointer: '/iban', severity: 'warning', code: 'noValue', values: { field: 'iban' } },
      { pointer: '/due_date', severity: 'warning', code: 'notReturned', values: { field: 'due_date' } },
      { pointer: '/totals/tax', severity: 'warning', code: 'notReturned', values: { field: 'tax' } },
    ])
  })

  it('objects once to what nothing can stand in', () => {
    const expected = ['/totals/net', '/totals/tax', '/bank/iban', '/party/name']
    const data = { bank: null, party: 'Milan' }
    expect(lookAt(nothingMissing, data, { expected }).map(inShort)).toEqual([
      '/totals notReturned',
      '/bank noValue',
      '/party notReturned',
    ])
  })

  it('takes a key with a slash for what it is', () => {
    expect(lookAt(nothingMissing, { 'a/b': 1 }, { expected: ['a/b', 'c/d'] }).map(inShort)).toEqual([
      '/c~1d notReturned',
    ])
  })
})

describe('standsInDocument', () => {
  it('objects to the values that were looked for in vain', () => {
    const data = { number: 'R-1', total: 119, note: '', isPaid: true }
    const evidence = { missing: ['/total', '/note', '/isPaid', '/gone'] }
    expect(lookAt(standsInDocument, data, { evidence })).toEqual([
      { pointer: '/total', severity: 'warning', code: 'notInDocument', values: { value: 119 } },
    ])
    expect(lookAt(standsInDocument, data)).toEqual([])
  })
})

describe('confidentText', () => {
  it('objects to values that were read with little confidence', () => {
    const data = { number: 'R-1', total: 119, date: '2031-01-01' }
    const meta = {
      '/number': { confidence: 0.49 },
      '/total': { confidence: 0.5 },
      '/date': {},
      '/gone': { confidence: 0.1 },
    }
    expect(lookAt(confidentText, data, { meta })).toEqual([
      { pointer: '/number', severity: 'warning', code: 'lowConfidence', values: { confidence: 0.49 } },
    ])
    expect(lookAt(confidentText, data, { meta, confidenceBelow: 0.6 }).map(({ pointer }) => pointer)).toEqual(
      ['/number', '/total'],
    )
  })
})

describe('what the extraction says of a value that a check explains', () => {
  const data = { net: 100, tax: 19, total: 200, iban: 'DE88370400440532013000', date: '2031-03-05' }
  const doubtsOf = (facts: JsonObject, doubts: readonly string[], checks: readonly Check[]) => {
    const doubted = { certainty: 'uncertain' as const, doubts }
    const certainty = { '/total': doubted, '/net': doubted, '/date': doubted, '/iban': doubted }
    return runChecks(facts, { checks: [certainValues, ...checks], certainty })
      .filter(({ code }) => code === 'uncertain')
      .map(({ pointer, values }) => `${pointer} ${values['doubts']}`)
  }
  const linesWarn: Check = () => [
    { pointer: '/lines', severity: 'warning', code: 'linesNeither', values: {}, related: ['/net', '/total'] },
  ]
  const sameNumber: Check = () => [
    { pointer: '/date', severity: 'warning', code: 'numberIsOther', values: {}, related: ['/net'] },
  ]

  it.each<[string, string[], Check[], string[]]>([
    ['a wrong sum', ['contradiction'], [netPlusTax], ['/date contradiction', '/iban contradiction']],
    ['sums of lines', ['contradiction'], [linesWarn], ['/date contradiction', '/iban contradiction']],
    [
      'check digits',
      ['check_digits'],
      [validIban],
      ['/total', '/net', '/date'].map((at) => `${at} check_digits`),
    ],
  ])('is said once: %s', (_what, ...[doubts, checks, left]) => {
    expect(doubtsOf(data, doubts, checks)).toEqual(left)
  })

  it('stands with what no check explains', () => {
    expect(doubtsOf(data, ['rivals', 'contradiction'], [netPlusTax])).toEqual([
      '/total rivals',
      '/net rivals',
      '/date rivals contradiction',
      '/iban rivals contradiction',
    ])
    expect(doubtsOf({ ...data, total: 119 }, ['contradiction'], [netPlusTax])).toHaveLength(4)
    expect(doubtsOf(data, ['contradiction'], [sameNumber])).toHaveLength(4)
    expect(doubtsOf(data, ['contradiction'], [validIban])).toContain('/iban contradiction')
  })
})

describe('certainValues', () => {
  const data = { amount: 12, lines: [{ qty: 1 }] }
  const uncertain = { certainty: 'uncertain', doubts: ['rivals', 'one_ground'] } as const

  it('finds what the extraction says it is not sure of', () => {
    const certainty = { '/amount': { ...uncertain, value: 12 }, '/lines': uncertain }
    const values = { doubts: 'rivals one_ground' }
    expect(lookAt(certainValues, data, { certainty })).toEqual([
      { pointer: '/amount', severity: 'warning', code: 'uncertain', values },
      { pointer: '/lines', severity: 'warning', code: 'uncertain', values },
    ])
  })

  it.each([
    ['what is sure', { '/amount': { certainty: 'sure' } as const }],
    ['what was corrected since', { '/amount': { ...uncertain, value: 13 } }],
    ['what is gone', { '/issuer': uncertain }],
  ])('lets %s pass', (_what, certainty) => expect(lookAt(certainValues, data, { certainty })).toEqual([]))
})
