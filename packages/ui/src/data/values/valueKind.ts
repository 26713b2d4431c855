import { isJsonObject, type JsonObject, type JsonValue } from 'cloudsquid-react'

/** What a value is, as far as showing it goes. Nothing, null and the empty kinds are five different things. */
export type ValueKind =
  | 'missing'
  | 'null'
  | 'emptyText'
  | 'text'
  | 'number'
  | 'boolean'
  | 'emptyList'
  | 'scalars'
  | 'records'
  | 'mixed'
  | 'emptyObject'
  | 'object'

/** Tells what a value is. A list is `records` only if every element is an object: one look at the first lies. */
export function valueKind(value: JsonValue | undefined): ValueKind {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'string') return value === '' ? 'emptyText' : 'text'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (!Array.isArray(value)) return Object.keys(value).length === 0 ? 'emptyObject' : 'object'
  if (value.length === 0) return 'emptyList'
  if (value.every(isScalar)) return 'scalars'
  return value.every(isJsonObject) ? 'records' : 'mixed'
}

/** A value that stands for itself. */
export type Scalar = string | number | boolean | null

/** Tells whether a value stands for itself: no list, no object. */
export function isScalar(value: JsonValue): value is Scalar {
  return value === null || typeof value !== 'object'
}

/** Deeper objects are read more easily as JSON than as lists inside lists. A field of the data itself is at 0. */
export const deepestGroup = 3

/** Tells whether an object is shown as fields of its own, each to be looked at; a deeper one is a value as a whole. */
export function isFieldGroup(value: JsonValue | undefined, depth: number): value is JsonObject {
  return depth < deepestGroup && valueKind(value) === 'object'
}

/** Tells whether a list is made of objects only, so that it makes a table. */
export function isRecords(value: JsonValue | undefined): value is JsonObject[] {
  return valueKind(value) === 'records'
}
