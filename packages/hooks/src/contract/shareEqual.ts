import { isJsonObject } from './JsonValue.ts'

/** Deeper than any document nests; past it two values count as different, so that no nest exhausts the stack. */
const deepest = 500

/**
 * Gives `before` itself if both say the same, else `after` with every part of it that did not change taken from
 * `before`. The order of keys does not count. Neither is mutated; anything but plain objects and lists is compared by `===`.
 */
export function shareEqual<TValue>(before: unknown, after: TValue, depth = 0): TValue {
  if (before === after || depth > deepest || !isNest(before) || !isNest(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const keys = keysOf(after)
  let shared: Nest | undefined
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys === (after as unknown) ? index : (keys[index] as string)
    const is = after[key]
    // What was not there is equal to nothing, as NaN is.
    const was = Object.hasOwn(before, key) ? before[key] : Number.NaN
    const value = shareEqual(was, is, depth + 1)
    // Copied at the first difference: what is equal to its end takes no memory.
    if (!shared && value !== was) shared = copyOf(after, before, index)
    if (shared) shared[key] = value
  }
  if (!shared && keys.length !== keysOf(before).length) shared = copyOf(after, before, keys.length)
  return (shared ?? before) as TValue
}

/** A list stands for its own keys: a text for the number of each entry takes longer than to compare the entry. */
function keysOf(nest: Nest): ArrayLike<unknown> {
  return Array.isArray(nest) ? nest : Object.keys(nest)
}

/** A copy, its first keys with what was there. It has every key of its own, so that `__proto__` is one like the others. */
function copyOf(after: Nest, before: Nest, equalCount: number): Nest {
  const copy = (Array.isArray(after) ? [...after] : { ...after }) as Nest
  for (const key of Object.keys(after).slice(0, equalCount)) copy[key] = before[key]
  return copy
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
