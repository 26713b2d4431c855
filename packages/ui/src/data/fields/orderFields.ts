import type { JsonObject, JsonValue } from 'cloudsquid-react'
import { recordValue } from '../table/recordColumns.ts'
import type { FieldHint } from './FieldHint.ts'
import { type FieldWords, keyLabel } from '../../labels/keyLabel.ts'

export interface ShownField {
  key: string
  label: string
  /** `undefined` where a field was expected and not returned. */
  value: JsonValue | undefined
}

/** Puts fields in the order of their hints, those that were not returned among them; all others follow as they came. */
export function orderFields(data: JsonObject, hints: readonly FieldHint[], words: FieldWords): ShownField[] {
  const expected = new Map(hints.map((hint) => [hint.key, hint]))
  const others = Object.keys(data).filter((key) => !expected.has(key))
  return [...expected.keys(), ...others].map((key) => ({
    key,
    label: expected.get(key)?.label ?? keyLabel(key, words),
    value: recordValue(data, key),
  }))
}
