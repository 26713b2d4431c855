import type { JsonValue } from 'cloudsquid-react/contract'
import type { RecognizedPage } from '../recognition/RecognizedPage.ts'
import type { EInvoice } from './xml/EInvoice.ts'
import type { XmlElement } from './xml/parseXml.ts'

/** One word with its place on the page, in points from the left edge. */
export interface Word {
  text: string
  left: number
  right: number
  /** How sure its recognition is, from 0 to 1. Absent where the document itself tells its letters. */
  confidence?: number
}

/** Words that stand together: a wide gap before and after them. `text` is the words joined by single spaces. */
export interface Segment {
  text: string
  words: Word[]
  left: number
  right: number
  /** A cell that holds a number, however few its digits; text only looks like one. */
  isNumber?: boolean
}

export interface Line {
  page: number
  /** Counted from 1 on each page, as a person would count. */
  number: number
  /** Baseline in points from the top of the page. */
  top: number
  /** Height of the letters in points. */
  size: number
  segments: Segment[]
}

/** What stands in a cell; `date` cells arrive as ISO text. */
export type Cell = string | number | boolean | null

export interface Sheet {
  name: string
  rows: Cell[][]
  /** The number that each row has in the file: empty ones are counted, and are not among `rows`. */
  numbers: number[]
}

/**
 * What every reader hands to the rules: text with places, tables of cells, a JSON value, XML, or a message. `invoice` is the
 * e-invoice that an XML file is, or that a PDF carries.
 */
export type Reading =
  | {
      kind: 'lines'
      source: string
      lines: Line[]
      notes: string[]
      invoice?: EInvoice | undefined
      /** What was recognised, by page; a page with text of its own has no words there. */
      pages?: RecognizedPage[]
    }
  | {
      kind: 'sheets'
      source: string
      sheets: Sheet[]
      notes: string[]
      /** The letters may be others: its encoding is a guess. */
      isDoubtful?: boolean
    }
  | { kind: 'json'; source: string; value: JsonValue; notes: string[] }
  | { kind: 'xml'; source: string; root: XmlElement; notes: string[]; invoice: EInvoice | undefined }
  | { kind: 'mail'; source: string; mail: Mail; notes: string[] }

export interface Mail {
  subject: string | undefined
  from: string | undefined
  to: string[]
  sentAt: string | undefined
  body: Line[]
  attachments: Attachment[]
}

export interface Attachment {
  filename: string
  /** Absent where the attachment could not be read; `problem` says why. */
  reading: Reading | undefined
  problem: string | undefined
}
