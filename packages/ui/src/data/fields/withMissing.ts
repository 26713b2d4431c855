import type { JsonObject } from 'cloudsquid-react'
import { keysOf } from '../../values/jsonPointer.ts'
import type { FieldHint } from './FieldHint.ts'

/**
 * What was expected and did not come stands among the fields, so that it can be filled in: below those that came, which
 * would move if it stood above them, as what is expected is known later than the data.
 */
export function withMissing(
  expected: readonly string[],
  data: JsonObject,
  hints: readonly FieldHint[],
): readonly FieldHint[] {
  const missing = missingHints(expected, data, hints)
  if (missing.length === 0) return hints
  const known = new Set(hints.map(({ key }) => key))
  const others = Object.keys(data).filter((key) => !known.has(key))
  return [...hints, ...others.map((key) => ({ key })), ...missing]
}

/** Expected keys of the data itself, also as what all that was expected inside of them is missed as. */
function missingHints(
  expected: readonly string[],
  data: JsonObject,
  hints: readonly FieldHint[],
): FieldHint[] {
  const known = new Set(hints.map(({ key }) => key))
  return expected
    .map((field) => (field.startsWith('/') ? keysOf(field) : [field]))
    .filter(([key = ''], place, all) => all.findIndex(([other]) => other === key) === place)
    .flatMap(([key = '']) => (known.has(key) || Object.hasOwn(data, key) ? [] : [{ key }]))
}
