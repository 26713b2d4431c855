import type { JsonObject } from 'cloudsquid-react'
import type { PrintedRow } from '../buildInvoicePdf.ts'

export interface InvoiceCase {
  title: string
  pages: PrintedRow[][]
  /** Fields that must come out exactly so. */
  expected: JsonObject
  /** Fields that must not come out at all. */
  absent?: string[]
  /** Words that the reasoning must hold. */
  reasoning?: RegExp
  /** Rows of `lines`, each with at least these values. */
  lines?: JsonObject[]
}
