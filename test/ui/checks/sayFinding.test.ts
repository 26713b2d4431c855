import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../packages/ui/src/checks/Check.ts'
import { runChecks } from '../../../packages/ui/src/checks/runChecks.ts'
import { sayFinding } from '../../../packages/ui/src/checks/sayFinding.ts'
import { standardChecks } from '../../../packages/ui/src/checks/standardChecks.ts'
import { createLabels } from '../../../packages/ui/src/fixtures/createLabels.ts'

const english = createLabels('en-GB')
const german = createLabels('de-DE')
const finding = (code: string, values: Finding['values'] = {}): Finding => ({
  pointer: '/x',
  severity: 'warning',
  code,
  values,
})

describe('sayFinding', () => {
  it.each([
    [
      { net: 100, tax: 19, total: 129 },
      'Net and tax make 119, not 129.',
      'Netto und Steuer ergeben 119, nicht 129.',
    ],
    [
      { net: '1.000,00', tax: '190,00', total: '1.910,00' },
      'Net and tax make 1.190,00, not 1.910,00.',
      'Netto und Steuer ergeben 1.190,00, nicht 1.910,00.',
    ],
    [
      { net: '1,000.00', tax: '190.00', total: '1,910.00' },
      'Net and tax make 1,190.00, not 1,910.00.',
      'Netto und Steuer ergeben 1,190.00, nicht 1,910.00.',
    ],
    [{ date: '2031-02-30' }, 'There is no such day as 2031-02-30.', 'Den Tag 2031-02-30 gibt es nicht.'],
    [
      { total: '1.119' },
      '“1.119” has two meanings: 1119 or 1.119.',
      '„1.119“ kann zweierlei heißen: 1119 oder 1.119.',
    ],
  ])('says what is wrong with %j, as the document writes it', (data, inEnglish, inGerman) => {
    const findings = runChecks(data, { checks: standardChecks })
    expect(findings.map((one) => sayFinding(one, english))).toEqual([inEnglish])
    expect(findings.map((one) => sayFinding(one, german))).toEqual([inGerman])
  })

  it('has a sentence for every code of the labels, with every value in it', () => {
    const values = {
      sum: '<sum>',
      total: '<total>',
      net: '<net>',
      product: '<product>',
      amount: '<amount>',
      rate: '<rate>',
      expected: '<expected>',
      tax: '<tax>',
      text: '<text>',
      first: '<first>',
      second: '<second>',
      due: '<due>',
      end: '<end>',
      start: '<start>',
      date: '<date>',
      iban: '<iban>',
      bic: '<bic>',
      vat: '<vat>',
      currency: '<currency>',
      number: '<number>',
      count: 2,
      field: '<field>',
      confidence: 0.25,
    }
    const said = Object.keys(english.checks)
      .filter((code) => code !== 'other')
      .map((code) => sayFinding(finding(code, values), english))
    expect(said).toHaveLength(31)
    for (const sentence of said)
      expect(sentence).not.toMatch(/undefined|NaN|^A check objects|\s{2}| ,|not \./)
    expect(new Set(said).size).toBe(said.length)
  })

  it('says the codes of a host in its words', () => {
    const words = {
      noCostCentre: ({ project = '' }: Finding['values']) => `Project ${project} needs a cost centre.`,
    }
    expect(sayFinding(finding('noCostCentre', { project: 'P1' }), english, { words })).toBe(
      'Project P1 needs a cost centre.',
    )
    expect(sayFinding(finding('noCostCentre'), english)).toBe('A check objects: noCostCentre.')
    expect(sayFinding(finding('toString'), english)).toBe('A check objects: toString.')
  })

  it('calls a missing field by its label', () => {
    const labelOf = (key: string) => (key === 'due_date' ? 'Due date' : key)
    expect(sayFinding(finding('notReturned', { field: 'due_date' }), english, { labelOf })).toBe(
      'Due date was expected and not returned.',
    )
  })
})
