import type { JsonValue } from 'cloudsquid-react'

/** The field whose value is looked for in the document. */
export interface ChosenField {
  /** A JSON pointer into the data. */
  pointer: string
  value: JsonValue
  label: string
}
