import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { findRoles } from '../../../packages/ui/src/checks/roles/findRoles.ts'
import type { Role, RoleMap } from '../../../packages/ui/src/checks/roles/Role.ts'

const at = (data: JsonObject, role: Role, roles?: RoleMap) => findRoles(data, roles).find(role)?.pointer

describe('findRoles', () => {
  it.each<[Role, string, JsonObject]>([
    ['total', '/amount', { amount: 1 }],
    ['total', '/totalAmount', { totalAmount: 1, amount: 2 }],
    ['total', '/Gesamtbetrag', { Gesamtbetrag: '1,00' }],
    ['total', '/totals/grand', { totals: { net: 1, grand: 2 } }],
    ['total', '/doc/totals/total_with_tax', { doc: { totals: { total: 1, total_with_tax: 2 } } }],
    ['total', '/total/value', { total: { value: '1,00', confidence: 0.9 } }],
    ['total', '/total/0', { total: ['1,00'] }],
    ['total', '/Total TTC', { 'Total HT': 1, 'Total TTC': 2 }],
    ['net', '/amount_untaxed', { amount_untaxed: 1 }],
    ['net', '/Total HT', { 'Total HT': 1, 'Total TTC': 2 }],
    ['tax', '/vat', { vat: 19 }],
    ['taxRate', '/vat', { vat: '19 %' }],
    ['vatNumber', '/vat', { vat: 'DE 232 446 240' }],
    ['vatNumber', '/USt-IdNr.', { 'USt-IdNr.': 'DE232446240' }],
    ['dueDate', '/Fälligkeit', { Fälligkeit: '2031-01-01' }],
    ['date', '/invoice/date', { invoice: { number: '1', date: '2031-01-01' } }],
    ['number', '/invoice/number', { invoice: { number: '1', date: '2031-01-01' } }],
    ['issuer', '/seller/name', { seller: { name: 'A' }, buyer: { name: 'B' } }],
  ])('finds the %s at %s', (role, pointer, data) => {
    expect(at(data, role)).toBe(pointer)
  })

  it.each<[string, Role, JsonObject]>([
    ['of an order', 'date', { order: { date: '2031-01-01' } }],
    ['of the buyer', 'vatNumber', { customer: { vat_id: 'DE232446240' } }],
    ['that two values could be', 'total', { a: { total: 1 }, b: { total: 2 } }],
    ['that is a whole table', 'total', { total: [1, 2] }],
    ['deeper than invoices nest', 'total', { a: { b: { c: { d: { e: { total: 1 } } } } } }],
  ])('finds none %s', (_what, role, data) => {
    expect(at(data, role)).toBeUndefined()
  })

  it('takes two values that agree for one', () => {
    expect(at({ a: { total: 1 }, b: { total: 1 } }, 'total')).toBe('/a/total')
  })

  it('goes by the map where there is one', () => {
    const data = { total: 1, sums: { x: 2 } }
    expect(at(data, 'total', { total: '/sums/x' })).toBe('/sums/x')
    expect(at(data, 'total', { total: null })).toBeUndefined()
    expect(at(data, 'total', { total: '/gone' })).toBeUndefined()
  })

  it('takes several pointers for a role that many values play', () => {
    const found = findRoles({ a: 'x', b: 'y' }, { iban: ['/a', '/b'] }).findAll('iban')
    expect(found.map(({ pointer }) => pointer)).toEqual(['/a', '/b'])
  })

  it.each<[string, JsonObject, string | undefined]>([
    ['by its name', { lines: [{ a: 1 }], other: [{ a: 1 }] }, '/lines'],
    ['by its name in German', { Positionen: [{ a: 1 }], other: [{ a: 1 }] }, '/Positionen'],
    ['that is the only one', { whatever: [{ a: 1 }] }, '/whatever'],
    ['among several without a name', { a: [{ a: 1 }], b: [{ a: 1 }] }, undefined],
  ])('finds the table of lines %s', (_what, data, pointer) => {
    expect(findRoles(data).table('lines')?.pointer).toBe(pointer)
  })
})
