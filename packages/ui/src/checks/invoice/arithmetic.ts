import Big from 'big.js'
import { keysOf } from '../../values/jsonPointer.ts'
import { bareTaxNames } from '../roles/aliases.ts'
import { foldKey } from '../roles/foldKey.ts'
import { type Amount, type Invoice, isRead, type Slot } from './Invoice.ts'

export const half = '0.5'

export const sumOf = (values: readonly Big[]): Big =>
  values.reduce((sum, value) => sum.plus(value), new Big(0))

/** Credit notes write some of their amounts with a minus and others without: the size counts. */
export const isSameSize = (a: Big, b: Big, tolerance: Big): boolean =>
  a.abs().minus(b.abs()).abs().lte(tolerance)

/** The shares that a rate may mean: 19 and "19 %" are 0.19; 0.19 is itself, or 0.19 %. */
export function sharesOf({ value, isPercent }: Amount): Big[] {
  const share = value.times('0.01')
  return isPercent || value.abs().gt(1) ? [share] : [value, share]
}

export interface Tax {
  value: Big
  /** What it was added up from. */
  parts: readonly Amount[]
}

/** The tax of an invoice: as it stands there, or of its rates together. `undefined` if it is not there or not clear. */
export function taxOf({ tax, taxParts, taxes }: Invoice): Tax | undefined {
  if (tax !== undefined) return isRead(tax) ? { value: tax.value, parts: [tax] } : undefined
  const slots = taxParts.length > 0 ? taxParts : (taxes?.lines ?? []).map((line) => line.tax)
  return slots.length > 0 && slots.every(isRead)
    ? { value: sumOf(slots.map(({ value }) => value)), parts: slots }
    : undefined
}

/** `vat: 19` is a tax or its rate: the key does not tell, and neither does the number. */
export const mayBeRate = ({ pointer, value }: Amount): boolean =>
  bareTaxNames.has(foldKey(keysOf(pointer).at(-1) ?? '')) && value.gt(0) && value.lte(50)

export const amountsOf = (...slots: readonly Slot[]): Amount[] => slots.filter(isRead)
