import type { JsonObject, JsonValue } from 'cloudsquid-react'

/** A document as it looks when printed in letters of one width, and what is right for it. */
export interface VarietyCase {
  title: string
  text: string
  /** `null`: must not come out. */
  expected: Readonly<Record<string, JsonValue>>
  lines?: readonly JsonObject[]
}
