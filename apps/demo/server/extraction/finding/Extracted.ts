import type { JsonObject } from '../JsonValue.ts'
import type { Findings } from './Finding.ts'

export interface Extracted {
  /** The `data` of the run. */
  data: JsonObject
  findings: Findings
}
