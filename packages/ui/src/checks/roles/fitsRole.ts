import { bareTaxNames } from './aliases.ts'
import type { Role } from './Role.ts'

const percent = /%/
const numeric = /\d/
/** `DE 232 446 240`, `NL810433941B01`, `CHE-107.787.577 MWST`; `EUR 1.119,00` and `SEK 19` are amounts. */
const companyNumber = /^(?!(?!CHE)[A-Z]{3}\s|.*[.,]\d{2}$)(?:[A-Z]{2}|CHE)[\s.-]?[\dA-Z][\dA-Z\s.-]{3,}$/i

/** Tells whether a value can play a role at all: `vat` may hold a number of a company, an amount, or a rate. */
export function fitsRole(role: Role, value: string | number, name = ''): boolean {
  if ((role === 'taxRate' || role === 'lineRate') && bareTaxNames.has(name))
    return typeof value === 'string' && percent.test(value)
  if (typeof value === 'number') return !textRoles.has(role)
  const text = value.trim()
  if (text === '') return false
  switch (role) {
    case 'vatNumber':
      return numeric.test(text) && (companyNumber.test(text) || /^\d[\d\s-]{7,}$/.test(text))
    case 'tax':
    case 'taxPart':
    case 'lineTax':
      return numeric.test(text) && !percent.test(text) && !companyNumber.test(text)
    case 'taxRate':
    case 'lineRate':
      return /^\d{1,3}(?:[.,]\d+)?\s?%?$/.test(text)
    case 'date':
    case 'dueDate':
    case 'otherDate':
    case 'quantity':
    case 'unitPrice':
    case 'priceBase':
    case 'lineDiscount':
    case 'lineAmount':
    case 'lineOther':
    case 'lineNet':
    case 'lineGross':
    case 'net':
    case 'extra':
    case 'iban':
      return numeric.test(text)
    case 'bic':
    case 'currency':
    case 'issuer':
    case 'number':
    case 'total':
    case 'unit':
      return true
  }
}

const textRoles: ReadonlySet<Role> = new Set([
  'issuer',
  'currency',
  'iban',
  'bic',
  'vatNumber',
  'date',
  'dueDate',
  'otherDate',
])
