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
  let shared: Nest | undefined
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!
    const isKnown = Object.hasOwn(before, key)
    const value = isKnown ? shareEqual(before[key], after[key], depth + 1) : after[key]
    // Copied at the first difference: what is equal to its end takes no memory.
    if (!shared && !(isKnown && value === before[key])) shared = copyOf(after, before, keys.slice(0, index))
    if (shared) shared[key] = value
  }
  if (!shared && keys.length === Object.keys(before).length) return before as TValue
  return (shared ?? copyOf(after, before, keys)) as TValue
}

/** A copy has every key of its own, so that `__proto__` is one like the others. */
function copyOf(after: Nest, before: Nest, equalKeys: readonly string[]): Nest {
  const copy = (Array.isArray(after) ? [...after] : { ...after }) as Nest
  for (const key of equalKeys) copy[key] = before[key]
  return copy
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
  // Most are of this window.
  return (
    prototype === Object.prototype ||
    Array.isArray(value) ||
    prototype === null ||
    Object.getPrototypeOf(prototype) === null
  )
}
