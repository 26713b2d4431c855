import type { JsonObject } from 'cloudsquid-react/contract'
import type { Findings } from './values/Finding.ts'

export interface Extracted {
  /** The `data` of the run. */
  data: JsonObject
  findings: Findings
}
