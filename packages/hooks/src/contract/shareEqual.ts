import { isJsonObject } from './JsonValue.ts'

/** Deeper than any document nests; past it two values count as different, so that no nest exhausts the stack. */
const deepest = 500

/**
 * Gives `before` itself if both say the same, else `after` with every part of it that did not change taken from
 * `before`. The order of keys does not count. Neither is mutated; anything but plain objects and lists is compared by `===`.
 */
export function shareEqual<TValue>(before: unknown, after: TValue, depth = 0): TValue {
  if (before === after || depth > deepest || !isNest(before) || !isNest(after)) return after
  const isList = Array.isArray(after)
  if (Array.isArray(before) !== isList) return after
  // A list stands for its own keys: a text for the number of each entry takes longer than to compare the entry.
  const keys = isList ? after : Object.keys(after)
  const oldKeys = isList ? before : Object.keys(before)
  // Read in one go: to look for each key in one object after another takes most of the time.
  const values: unknown[] = isList ? [...after] : Object.values(after)
  const old = isList ? before : Object.values(before)
  let isSame = keys.length === oldKeys.length
  for (let index = 0; index < values.length; index += 1) {
    const key = keys[index]
    const isThere = isList || key === oldKeys[index]
    // What was not there is equal to nothing, as NaN is.
    const was = isThere ? old[index] : Object.hasOwn(before, key) ? before[key] : Number.NaN
    values[index] = was === values[index] ? was : shareEqual(was, values[index], depth + 1)
    isSame &&= was === values[index]
  }
  if (isSame) return before as TValue
  // Each key is one of its own, `__proto__` like the others.
  return (isList ? values : Object.fromEntries(values.map((value, index) => [keys[index], value]))) as TValue
}

/** Tells whether two values that came from JSON say the same. */
export function isEqualJson(one: unknown, other: unknown): boolean {
  return shareEqual(one, other) === one
}

type Nest = Record<string | number, unknown>

/** Whether it is a list or a plain object, of whatever window. */
function isNest(value: unknown): value is Nest {
  const prototype: unknown = isJsonObject(value) && Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
}
