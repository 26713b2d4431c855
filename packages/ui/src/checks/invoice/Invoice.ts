import type Big from 'big.js'
import type { Placed } from '../roles/Role.ts'
import type { ParsedAmount } from './parseAmount.ts'

/** An amount of the data: where it stands, how it is written, and what it is. */
export interface Amount extends ParsedAmount {
  pointer: string
  text: string
}

/** An amount that plays a role, if there is one. `unreadable`: there is one, and it is not clear what it is. */
export type Slot = Amount | 'unreadable' | undefined

export interface InvoiceLine {
  pointer: string
  quantity: Slot
  unitPrice: Slot
  priceBase: Slot
  discount: Slot
  /** The amount of the line, and if the data tells them apart, net, tax and gross. */
  amount: Slot
  /** A second one, with or without tax, where there are two keys for it. */
  other: Slot
  net: Slot
  tax: Slot
  gross: Slot
  rate: Slot
  /** The unit as it is written: "100 St." makes the price one for a hundred. */
  unit: string | undefined
  isNote: boolean
  isIncluded: boolean
}

export interface InvoiceTable {
  pointer: string
  lines: readonly InvoiceLine[]
}

/** The numbers of an invoice, read from data with keys of any kind. */
export interface Invoice {
  currency: string | undefined
  /** The smallest unit of the currency. */
  unit: Big
  digits: number
  net: Slot
  tax: Slot
  /** Taxes by rate or by kind, each under a key of its own. */
  taxParts: readonly Slot[]
  taxRate: Slot
  total: Slot
  /** Shipping, discounts, rounding, deposits: may be added, taken off, or be in the total already. */
  extras: readonly Slot[]
  lines: InvoiceTable | undefined
  /** One row for each rate of tax. */
  taxes: InvoiceTable | undefined
  /** Amounts that cannot be read. */
  unclear: readonly Unclear[]
}

export type Unclear = Placed &
  ({ kind: 'twoMeanings'; meanings: readonly [string, string] } | { kind: 'notNumber' })

export const isRead = (slot: Slot): slot is Amount => slot !== undefined && slot !== 'unreadable'
