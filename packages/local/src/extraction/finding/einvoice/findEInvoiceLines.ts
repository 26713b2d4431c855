import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { XmlElement } from '../../reading/xml/parseXml.ts'
import type { Findings } from '../values/Finding.ts'
import { exactNumber } from '../values/exactNumber.ts'
import type { EInvoice, Syntax } from '../../reading/xml/EInvoice.ts'
import { selectElements, selectWords } from './selectElements.ts'

type LineRule = readonly [column: string, paths: readonly string[], form: 'text' | 'number']

const ciiLines = 'SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem'
const linePaths: Record<Syntax, readonly string[]> = {
  UBL: ['InvoiceLine', 'CreditNoteLine'],
  CII: [ciiLines],
}
const quantityPaths: Record<Syntax, readonly string[]> = {
  UBL: ['InvoicedQuantity', 'CreditedQuantity'],
  CII: ['SpecifiedLineTradeDelivery/BilledQuantity'],
}

const lineRules: Record<Syntax, readonly LineRule[]> = {
  UBL: [
    ['pos', ['ID'], 'text'],
    ['code', ['Item/SellersItemIdentification/ID', 'Item/StandardItemIdentification/ID'], 'text'],
    ['name', ['Item/Name', 'Item/Description'], 'text'],
    ['qty', quantityPaths.UBL, 'number'],
    ['price_unit', ['Price/PriceAmount'], 'number'],
    ['price_base_qty', ['Price/BaseQuantity'], 'number'],
    [
      'line_tax_percent',
      ['Item/ClassifiedTaxCategory/Percent', 'TaxTotal/TaxSubtotal/TaxCategory/Percent'],
      'number',
    ],
    ['price_subtotal', ['LineExtensionAmount'], 'number'],
  ],
  CII: [
    ['pos', ['AssociatedDocumentLineDocument/LineID'], 'text'],
    ['code', ['SpecifiedTradeProduct/SellerAssignedID', 'SpecifiedTradeProduct/GlobalID'], 'text'],
    ['name', ['SpecifiedTradeProduct/Name'], 'text'],
    ['qty', quantityPaths.CII, 'number'],
    ['price_unit', ['SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount'], 'number'],
    ['price_base_qty', ['SpecifiedLineTradeAgreement/NetPriceProductTradePrice/BasisQuantity'], 'number'],
    [
      'line_tax_percent',
      [
        'SpecifiedLineTradeSettlement/ApplicableTradeTax/RateApplicablePercent',
        'SpecifiedLineTradeSettlement/ApplicableTradeTax/ApplicablePercent',
      ],
      'number',
    ],
    [
      'price_subtotal',
      ['SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount'],
      'number',
    ],
  ],
}

/** The article rows of an e-invoice. Rows that are parts of another stand in it, as its amount holds theirs. */
export function findEInvoiceLines({ syntax, root }: EInvoice): Findings {
  const elements = linePaths[syntax].flatMap((path) => selectElements(root, path))
  const all = syntax === 'UBL' ? elements.map(ublRow) : nestRows(elements)
  const rows = all.filter((row) => !isNote(row))
  const notes = all.filter(isNote).map(({ name }) => JSON.stringify(name))
  const remarks =
    notes.length > 0
      ? [
          `lines: ${notes.length} rows without quantity, price and amount are left out: ${notes.join(', ').slice(0, 300)}.`,
        ]
      : []
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
  for (const [column, paths, form] of lineRules[syntax]) {
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
