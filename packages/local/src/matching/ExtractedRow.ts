/** What an earlier extraction found of the fields that a match looks at; any JSON value, since any document may be read. */
export interface ExtractedRow {
  rowId: string
  filename: string
  dataText: string
}
