import type { JsonObject, JsonValue } from 'cloudsquid-react'
import { toPointer, valueAt } from '../../values/jsonPointer.ts'
import { isFieldGroup, isRecords } from '../values/valueKind.ts'
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

/** Tells whether a value was looked at and is still the same. */
export function wasLookedAt(data: JsonObject, lookedAt: LookedAt, pointer: string): boolean {
  const digest = Object.hasOwn(lookedAt, pointer) ? lookedAt[pointer] : undefined
  return digest !== undefined && digest === digestOf(valueAt(data, pointer))
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
