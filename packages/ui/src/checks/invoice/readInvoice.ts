import type { CheckContext, RoleRow, RoleTable } from '../Check.ts'
import type { Placed, Role } from '../roles/Role.ts'
import { currencyCode, currencyDigits, currencyUnit } from './currencyUnit.ts'
import {
  type Invoice,
  type InvoiceLine,
  type InvoiceTable,
  isRead,
  type Slot,
  type Unclear,
} from './Invoice.ts'
import { type DecimalMark, parseAmount, type ParsedAmount } from './parseAmount.ts'

type ReadSlot = (placed: Placed | undefined, kind?: 'sum' | 'other') => Slot

/** One context is made for each look at the data, so the checks share what is read for the first of them. */
const read = new WeakMap<CheckContext, Invoice>()

/** Reads the numbers of an invoice; once for all checks of a run. */
export function readInvoice(context: CheckContext): Invoice {
  const known = read.get(context)
  if (known) return known
  const invoice = readAnew(context)
  read.set(context, invoice)
  return invoice
}

const sums: readonly Role[] = ['net', 'tax', 'taxPart', 'total', 'extra']
const rowAmounts: readonly Role[] = [
  'lineAmount',
  'lineNet',
  'lineTax',
  'lineGross',
  'unitPrice',
  'lineDiscount',
  'quantity',
]

function readAnew(context: CheckContext): Invoice {
  const { find, findAll, findRows } = context
  const currency = currencyCode(find('currency')?.value)
  const lines = findRows('lines')
  const taxes = findRows('taxes')
  const mark = markOfDocument(writtenAmounts(context))
  const unclear: Unclear[] = []
  const digits = currencyDigits(currency)
  const slot = (placed: Placed | undefined, kind: 'sum' | 'other' = 'other'): Slot => {
    if (!placed) return undefined
    // Where the currency has no decimals, a lone mark can only part groups.
    const reading = parseAmount(placed.value, mark ?? (digits === 0 ? otherMark(placed.value) : undefined))
    if (reading.kind === 'amount' && (kind === 'other' || isMoney(reading.amount)))
      return { ...reading.amount, pointer: placed.pointer, text: String(placed.value) }
    const { pointer, value } = placed
    if (reading.kind === 'twoMeanings') unclear.push({ pointer, value, ...reading })
    // "2 days" is no cost of delivery and "30 days" no net amount; "1l9,00" is an amount that was misread.
    else if (kind === 'other' || !looksLikeAmount(value)) return undefined
    else unclear.push({ pointer, value, kind: 'notNumber' })
    return 'unreadable'
  }
  const invoice = {
    currency,
    digits,
    net: slot(find('net'), 'sum'),
    tax: slot(find('tax'), 'sum'),
    taxParts: findAll('taxPart').map((part) => slot(part, 'sum')),
    taxRate: slot(find('taxRate')),
    total: slot(find('total'), 'sum'),
    extras: findAll('extra')
      .map((extra) => slot(extra))
      .filter((extra) => extra === 'unreadable' || (extra && !extra.value.eq(0))),
    lines: lines && readTable(lines, slot),
    taxes: taxes && readTable(taxes, slot),
  }
  return { ...invoice, unit: currencyUnit(currency, mostDecimals(invoice)), unclear }
}

function readTable(table: RoleTable, slot: ReadSlot): InvoiceTable {
  return { pointer: table.pointer, lines: table.rows.map((row) => readLine(row, slot)) }
}

function readLine({ pointer, find, isNote, isIncluded }: RoleRow, slot: ReadSlot): InvoiceLine {
  return {
    pointer,
    isNote,
    isIncluded,
    quantity: slot(find('quantity')),
    unitPrice: slot(find('unitPrice')),
    priceBase: slot(find('priceBase')),
    discount: slot(find('lineDiscount')),
    amount: slot(find('lineAmount'), 'sum'),
    other: slot(find('lineOther'), 'sum'),
    net: slot(find('lineNet'), 'sum'),
    tax: slot(find('lineTax'), 'sum'),
    gross: slot(find('lineGross'), 'sum'),
    rate: slot(find('lineRate')),
    unit: find('unit')?.value.toString(),
  }
}

/** The amounts that are texts: numbers of JSON tell nothing about marks. */
function* writtenAmounts({ findAll, findRows }: CheckContext): Iterable<string> {
  for (const role of sums) for (const { value } of findAll(role)) if (typeof value === 'string') yield value
  for (const table of ['lines', 'taxes'] as const)
    for (const row of findRows(table)?.rows ?? [])
      for (const role of rowAmounts) {
        const value = row.find(role)?.value
        if (typeof value === 'string') yield value
      }
}

/** The decimal mark that the amounts of the document prove; none where they prove both. */
function markOfDocument(amounts: Iterable<string>): DecimalMark | undefined {
  let proven: DecimalMark | undefined
  for (const text of amounts) {
    const reading = parseAmount(text)
    const mark = reading.kind === 'amount' ? reading.amount.mark : undefined
    if (mark === undefined) continue
    if (proven !== undefined && proven !== mark) return undefined
    proven = mark
  }
  return proven
}

/** A currency has few letters; what has more is a unit. */
const isMoney = ({ letters }: ParsedAmount) => letters.length <= 3 || /^euros?$/i.test(letters)

const looksLikeAmount = (value: string | number) => {
  const text = String(value)
  return text.replaceAll(/\D/g, '').length > text.replaceAll(/\P{L}/gu, '').length
}

const otherMark = (value: string | number): DecimalMark => (String(value).includes('.') ? ',' : '.')

function mostDecimals({ net, tax, total, lines }: Pick<Invoice, 'net' | 'tax' | 'total' | 'lines'>): number {
  let most = 0
  const look = (slot: Slot) => {
    if (isRead(slot)) most = Math.max(most, slot.decimals)
  }
  for (const slot of [net, tax, total]) look(slot)
  for (const line of lines?.lines ?? []) {
    look(line.amount)
    look(line.net)
    look(line.gross)
  }
  return most
}
