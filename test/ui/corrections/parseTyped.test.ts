import type { JsonValue } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { editorKind, textToEdit } from '../../../packages/ui/src/data/edit/editorKind.ts'
import { type EditorKind, parseTyped } from '../../../packages/ui/src/data/edit/parseTyped.ts'

const parse = (text: string, kind: EditorKind, locale = 'de-DE') =>
  parseTyped(text, kind, { locale, was: '10.00' })

describe('what is typed', () => {
  it.each([
    ['1.119,00', 1119],
    ['1,119.00', 1119],
    ['178,50 €', 178.5],
    ['EUR 178.50', 178.5],
    ['-3', -3],
    ['3-', -3],
    ['1.250,-', 1250],
    ['CHF 1’250.–', 1250],
    ['-12.-- €', -12],
    ['٣٤', 34],
    ['١٬١١٩٫٥', 1119.5],
    ['TND 5', 5],
    ['5 A$', 5],
    ['1 000 000', 1_000_000],
    [',5', 0.5],
    ['0,1', 0.1],
    ['1e3', 1000],
    ['(12.50)', -12.5],
    ['EUR (1.250,00)', -1250],
    ['(12,50 €)', -12.5],
    ['+5', 5],
    ['Fr. 12.50', 12.5],
    ['1 200 kr', 1200],
    ['US$ 12.50', 12.5],
    ['12,50 zł', 12.5],
  ])('%s is one number', (text, value) => {
    expect(parse(text, 'number')).toEqual({ value })
  })

  it('with two meanings is asked about, the one of the locale first', () => {
    expect(parse('1.119', 'number')).toEqual({ meanings: [1119, 1.119] })
    expect(parse('1.119', 'number', 'en-GB')).toEqual({ meanings: [1.119, 1119] })
    expect(parse('03/04/2031', 'date', 'en-US')).toEqual({ meanings: ['2031-03-04', '2031-04-03'] })
    expect(parse('03/04/2031', 'date', 'en-GB')).toEqual({ meanings: ['2031-04-03', '2031-03-04'] })
  })

  it('may be a rate or a share, the way of the value before first', () => {
    expect(parse('19 %', 'number')).toEqual({ meanings: [19, 0.19] })
    expect(parseTyped('7,5%', 'number', { locale: 'de-DE', was: 0.19 })).toEqual({ meanings: [0.075, 7.5] })
    expect(parse('0 %', 'number')).toEqual({ value: 0 })
  })

  it.each([
    ['5 k', 'notNumber'],
    ['1.119 T€', 'notNumber'],
    ['5 MIO', 'notNumber'],
    ['12 TSD EUR', 'notNumber'],
    ['1 Mio', 'notNumber'],
    ['--5', 'notNumber'],
    ['-(5)', 'notNumber'],
    ['(5', 'notNumber'],
    ['5+', 'notNumber'],
    ['+-5', 'notNumber'],
    ['9007199254740993', 'tooExact'],
    ['1e400', 'tooExact'],
    ['0,12345678901234567890', 'tooExact'],
    ['', 'noNumber'],
    ['zwölf', 'notNumber'],
    ['01.05.14', 'notNumber'],
  ])('%j is refused as a number: %s', (text, problem) => {
    expect(parse(text, 'number')).toEqual({ problem })
  })

  it('that is an amount keeps the decimals of the one before', () => {
    expect(parse('1.119,5', 'amount')).toEqual({ value: '1119.50' })
    expect(parse('7', 'amount')).toEqual({ value: '7.00' })
  })

  it('is a date that there is', () => {
    expect(parse('31.12.2031', 'date')).toEqual({ value: '2031-12-31' })
    expect(parse('3.4.31', 'date', 'en-US')).toEqual({ value: '2031-04-03' })
    expect(parse('30.02.2031', 'date')).toEqual({ problem: 'noSuchDate' })
    expect(parse('2031-02-29', 'date')).toEqual({ problem: 'noSuchDate' })
    expect(parse('٢٠٣١-٠٢-٠١', 'date')).toEqual({ value: '2031-02-01' })
    expect(parse('1.2.99', 'date')).toEqual({ meanings: ['2099-02-01', '1999-02-01'] })
    expect(parse('soon', 'date')).toEqual({ problem: 'notDate' })
  })

  it.each(['Feb 29 2025', '32. Januar 2031', '31 April 2031', '29 février 2025', '31-Feb-31'])(
    '%s is a date that no calendar has',
    (typed) => expect(parse(typed, 'date')).toEqual({ problem: 'noSuchDate' }),
  )

  it('stays the kind of value that it was', () => {
    expect(editorKind('00123')).toBe('text')
    expect(editorKind('10064')).toBe('text')
    expect(editorKind(10064)).toBe('number')
    expect(editorKind('289.00')).toBe('amount')
    expect(editorKind('2031-12-31')).toBe('date')
    expect(editorKind(false)).toBe('boolean')
    expect(editorKind(null, { key: 'a', kind: 'number' })).toBe('number')
  })

  it.each([
    [5, { options: ['x'] }, 'number'],
    ['soon', { kind: 'date' }, 'text'],
    ['12', { kind: 'number' }, 'text'],
    [true, { kind: 'text' }, 'boolean'],
    [{ a: 1 }, { options: ['x'] }, 'json'],
    [['x'], { kind: 'text' }, 'json'],
    ['EUR', { options: ['CHF'] }, 'choice'],
  ] as const)('of %j is edited as it is where the schema says %j: %s', (value, hint, kind) => {
    expect(editorKind(value as JsonValue, { key: 'a', ...hint })).toBe(kind)
  })

  it.each([289, 0.1, 1_234_567.89, -12, 1e21, 1e-7])('opens with %s and is the same number', (value) => {
    expect(parse(textToEdit(value, 'number', 'de-DE'), 'number')).toEqual({ value })
  })

  it.each(['de-CH', 'fr-FR', 'en-IN', 'sv-SE', 'ar-EG', 'fa-IR', 'mr-IN'])(
    'opens in %s and is the same number',
    (locale) => {
      const value = -1_234_567.5
      expect(parse(textToEdit(value, 'number', locale), 'number', locale)).toEqual({ value })
    },
  )
})
