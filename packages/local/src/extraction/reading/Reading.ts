import type { JsonValue } from 'cloudsquid-react/contract'
import type { RecognizedPage } from '../recognition/RecognizedPage.ts'

export interface DocumentFile {
  bytes: Uint8Array
  mimetype: string
  filename: string
}

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

/** Says in plain words why a document could not be read: what happened, what it means, what to do. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError'
}

/** Bounds of one document, so that a hostile or huge file costs seconds and not the server. */
export const readingLimits = {
  fileBytes: 32 * 1024 * 1024,
  pages: 300,
  /** Of a PDF whose letters are looked at one by one, which takes the room of all that its pages draw. */
  joinedBytes: 8 * 1024 * 1024,
  joinedPages: 50,
  joinedLetters: 20_000,
  linesPerPage: 2_000,
  lines: 60_000,
  lineCharacters: 2_000,
  textCharacters: 8_000_000,
  rows: 50_000,
  cells: 1_000_000,
  unpackedBytes: 100 * 1024 * 1024,
  archiveEntries: 5_000,
  xmlDepth: 100,
  xmlElements: 500_000,
  xmlTextCharacters: 100_000,
  csvColumns: 16_384,
  attachments: 20,
  mailDepth: 3,
  mailDecorationBytes: 30_000,
  mailParts: 2_000,
  mailReceivers: 1_000,
  htmlDepth: 200,
  htmlOpenTags: 5_000,
  htmlNodes: 1_000_000,
  htmlSpan: 1_000,
  htmlCells: 200_000,
  htmlTableSide: 4_000,
  htmlTableLetters: 20_000_000,
} as const

/** One element with its name apart from its prefix, which every writer may choose. */
export interface XmlElement {
  /** Without the prefix. */
  name: string
  /** The namespace's address; empty where there is none. */
  uri: string
  /** By their names without a prefix. */
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  /** Its own text, without that of the elements in it. */
  text: string
}

/** The two languages in which EN 16931 has its invoices written. */
export type Syntax = 'UBL' | 'CII'

export interface EInvoice {
  syntax: Syntax
  root: XmlElement
  /** As a person calls it: "UBL Invoice". */
  title: string
}
