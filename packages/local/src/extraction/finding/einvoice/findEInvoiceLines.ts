import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Findings } from '../values/Finding.ts'
import { exactNumber } from '../values/parseNumber.ts'
import { selectElements, selectWords } from '../../reading/xml/eInvoiceIn.ts'
import type { XmlElement, EInvoice, Syntax } from '../../reading/Reading.ts'

const linePaths: Record<Syntax, readonly string[]> = {
  UBL: ['InvoiceLine', 'CreditNoteLine'],
  CII: ['SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem'],
}
const quantityPaths: Record<Syntax, readonly string[]> = {
  UBL: ['InvoicedQuantity', 'CreditedQuantity'],
  CII: ['SpecifiedLineTradeDelivery/BilledQuantity'],
}
const article = 'SpecifiedTradeProduct'
const price = 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice'
const settlement = 'SpecifiedLineTradeSettlement'
const tax = `${settlement}/ApplicableTradeTax`

type LineRule = readonly [column: string, form: 'text' | 'number', ...paths: string[]]

const lineRules: Record<Syntax, readonly LineRule[]> = {
  UBL: [
    ['pos', 'text', 'ID'],
    ['code', 'text', 'Item/SellersItemIdentification/ID', 'Item/StandardItemIdentification/ID'],
    ['name', 'text', 'Item/Name', 'Item/Description'],
    ['qty', 'number', ...quantityPaths.UBL],
    ['price_unit', 'number', 'Price/PriceAmount'],
    ['price_base_qty', 'number', 'Price/BaseQuantity'],
    [
      'line_tax_percent',
      'number',
      'Item/ClassifiedTaxCategory/Percent',
      'TaxTotal/TaxSubtotal/TaxCategory/Percent',
    ],
    ['price_subtotal', 'number', 'LineExtensionAmount'],
  ],
  CII: [
    ['pos', 'text', 'AssociatedDocumentLineDocument/LineID'],
    ['code', 'text', `${article}/SellerAssignedID`, `${article}/GlobalID`],
    ['name', 'text', `${article}/Name`],
    ['qty', 'number', ...quantityPaths.CII],
    ['price_unit', 'number', `${price}/ChargeAmount`],
    ['price_base_qty', 'number', `${price}/BasisQuantity`],
    ['line_tax_percent', 'number', `${tax}/RateApplicablePercent`, `${tax}/ApplicablePercent`],
    [
      'price_subtotal',
      'number',
      `${settlement}/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount`,
    ],
  ],
}

/** The article rows of an e-invoice. Rows that are parts of another stand in it, as its amount holds theirs. */
export function findEInvoiceLines({ syntax, root }: EInvoice): Findings {
  const elements = linePaths[syntax].flatMap((path) => selectElements(root, path))
  const all = syntax === 'UBL' ? elements.map(ublRow) : nestRows(elements)
  const rows = all.filter((row) => !isNote(row))
  const notes = all.filter(isNote).map(({ name }) => JSON.stringify(name))
  const remark = `lines: ${notes.length} rows without quantity, price and amount are left out: ${notes.join(', ').slice(0, 300)}.`
  const remarks = notes.length > 0 ? [remark] : []
  if (rows.length === 0) return { found: [], remarks }
  const finding = {
    field: 'lines',
    value: rows as JsonValue,
    words: `${rows.length} × ${elements[0]?.name ?? ''}`,
    place: `e-invoice, ${linePaths[syntax].join(' or ')}`,
    rule: 'BG-25',
    grounds: ['own_data' as const],
  }
  return { found: [finding], remarks }
}

/** Programs write titles and notes among the articles as rows of nothing. */
const isNote = ({ qty, price_unit: price, price_subtotal: subtotal, lines }: JsonObject) =>
  qty === 0 && subtotal === 0 && (price === 0 || price === undefined) && lines === undefined

function ublRow(element: XmlElement): JsonObject {
  const parts = selectElements(element, 'SubInvoiceLine').map(ublRow)
  const row = readRow(element, 'UBL')
  // The row's own tax goes before what its article is taxed with as a rule.
  if (row['line_tax_percent'] !== undefined && isUntaxed(element)) row['line_tax_percent'] = 0
  return { ...row, ...(parts.length > 0 && { lines: parts }) }
}

const isUntaxed = (element: XmlElement) => {
  const taxes = selectWords(element, 'TaxTotal/TaxAmount').map(exactNumber)
  return (
    taxes.length > 0 &&
    taxes.every((tax) => tax === 0) &&
    selectWords(element, 'LineExtensionAmount').map(exactNumber)[0] !== 0
  )
}

/** In CII a part stands after the row it belongs to and names it. */
function nestRows(elements: readonly XmlElement[]): JsonObject[] {
  const top: JsonObject[] = []
  // A row is a part of one before it only, so that none can be a part of itself.
  const before = new Map<string, { row: JsonObject; parts: JsonObject[] }>()
  for (const element of elements) {
    const row = readRow(element, 'CII')
    const parent = before.get(selectWords(element, 'AssociatedDocumentLineDocument/ParentLineID')[0] ?? '')
    if (!parent) top.push(row)
    else if (parent.parts.push(row) === 1) parent.row['lines'] = parent.parts
    if (typeof row['pos'] === 'string') before.set(row['pos'], { row, parts: [] })
  }
  return top
}

function readRow(element: XmlElement, syntax: Syntax): JsonObject {
  const row: JsonObject = {}
  for (const [column, form, ...paths] of lineRules[syntax]) {
    const words = paths.flatMap((path) => selectWords(element, path))[0]
    const value = words !== undefined && form === 'number' ? exactNumber(words) : words
    if (value === undefined || (column === 'price_base_qty' && value === 1)) continue
    row[column] = value
    if (column !== 'qty') continue
    const unit = quantityPaths[syntax]
      .flatMap((path) => selectElements(element, path))[0]
      ?.attributes.get('unitCode')
    if (unit) row['uom'] = unit
  }
  return row
}
