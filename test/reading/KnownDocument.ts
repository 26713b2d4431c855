import type { JsonValue } from 'cloudsquid-react'

/** A value that is right: itself, or one of several, `undefined` among them where leaving it out is right too. */
export type Truth = JsonValue | { oneOf: readonly (JsonValue | undefined)[] }

/** A document with what is right for it. */
export interface KnownDocument {
  /** The row of the table that it counts for. */
  kind: string
  name: string
  mimetype: string
  bytes: () => Promise<Uint8Array>
  /** By JSON pointer into `data`. */
  truths: Readonly<Record<string, Truth>>
  /** What the reasoning has to say, where no value can show it. */
  says?: RegExp
}
