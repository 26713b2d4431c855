import type { JsonObject } from 'cloudsquid-react'

/** One record of a list, with its place in the list as it came: filtering and sorting leave its address as it is. */
export interface RecordEntry {
  index: number
  record: JsonObject
}
