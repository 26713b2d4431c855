/** Any value that JSON can spell. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject

/** A JSON object; the shape of a run's `data` when no schema narrows it. */
export interface JsonObject {
  [key: string]: JsonValue
}

/** Tells whether a parsed JSON value is an object: not null, not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
