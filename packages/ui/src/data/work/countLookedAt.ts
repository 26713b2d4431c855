import { isJsonObject, type JsonObject, type JsonValue } from 'cloudsquid-react'
import { keysOf, toPointer, valueAt } from '../../values/jsonPointer.ts'
import { deepestGroup, isFieldGroup, isRecords } from '../values/valueKind.ts'
import { digestOf } from './digestOf.ts'

/** What was looked at: a digest of each value, by its JSON pointer. */
export type LookedAt = Readonly<Record<string, string>>

export interface LookedAtCount {
  lookedAt: number
  total: number
}

/** Counts what there is to look at, and how much of it was: each field is one, each row of a table is one. */
export function countLookedAt(data: JsonObject, lookedAt: LookedAt): LookedAtCount {
  const pointers = thingsToLookAt(data)
  return {
    lookedAt: pointers.filter((pointer) => wasLookedAt(data, lookedAt, pointer)).length,
    total: pointers.length,
  }
}

/**
 * Tells whether a value was looked at and is still the same. What lies deep in the data is one value among fields and
 * several in tables: it was looked at with what it lies in, or once all that lies in it was.
 */
export function wasLookedAt(data: JsonObject, lookedAt: LookedAt, pointer: string): boolean {
  if (isMarked(lookedAt, pointer, () => valueAt(data, pointer))) return true
  const keys = keysOf(pointer)
  if (keys.length <= deepestGroup) return false
  const whole = toPointer(keys.slice(0, deepestGroup + 1))
  return (
    isMarked(lookedAt, whole, () => valueAt(data, whole)) ||
    areAllMarked(lookedAt, pointer, valueAt(data, pointer))
  )
}

function areAllMarked(lookedAt: LookedAt, pointer: string, value: JsonValue | undefined): boolean {
  const isGroup = isRecords(value) || (value !== undefined && isJsonObject(value))
  if (!isGroup || Object.keys(value).length === 0) return false
  return Object.entries<JsonValue>(value as JsonObject).every(([key, child]) => {
    const inside = pointer + toPointer([key])
    return isMarked(lookedAt, inside, () => child) || areAllMarked(lookedAt, inside, child)
  })
}

function isMarked(lookedAt: LookedAt, pointer: string, valueOf: () => JsonValue | undefined): boolean {
  const digest = Object.hasOwn(lookedAt, pointer) ? lookedAt[pointer] : undefined
  return digest !== undefined && digest === digestOf(valueOf())
}

/** Lists what there is to look at: the fields, also of objects in the data, and the rows of tables. */
function thingsToLookAt(data: JsonObject): string[] {
  const pointers: string[] = []
  for (const [key, value] of Object.entries(data)) collect(value, toPointer([key]), { pointers, depth: 0 })
  return pointers
}

function collect(
  value: JsonValue,
  pointer: string,
  { pointers, depth }: { pointers: string[]; depth: number },
): void {
  if (isRecords(value)) for (const index of value.keys()) pointers.push(pointer + toPointer([index]))
  else if (isFieldGroup(value, depth))
    for (const [key, child] of Object.entries(value))
      collect(child, pointer + toPointer([key]), { pointers, depth: depth + 1 })
  else pointers.push(pointer)
}
