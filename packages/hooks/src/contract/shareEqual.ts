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
  const keys = Object.keys(after)
  let isEqual = keys.length === Object.keys(before).length
  // A copy has every key of its own, so that `__proto__` is one like the others.
  const shared = (isList ? [...after] : { ...after }) as Nest
  for (const key of keys) {
    const isKnown = Object.hasOwn(before, key)
    if (isKnown) shared[key] = shareEqual(before[key], after[key], depth + 1)
    isEqual &&= isKnown && shared[key] === before[key]
  }
  return (isEqual ? before : shared) as TValue
}

/** Tells whether two values that came from JSON say the same. */
export function isEqualJson(one: unknown, other: unknown): boolean {
  return shareEqual(one, other) === one
}

type Nest = Record<string, unknown>

/** Whether it is a list or a plain object, of whatever window. */
function isNest(value: unknown): value is Nest {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
}
