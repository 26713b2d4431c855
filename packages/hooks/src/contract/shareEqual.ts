/** Deeper than any document nests; past it two values count as different, so that no nest exhausts the stack. */
const deepest = 500

/**
 * Gives `before` itself if both say the same, else `after` with every part of it that did not change taken from
 * `before`. The order of keys does not count. Neither is mutated; anything but plain objects and lists is compared by `===`.
 */
export function shareEqual<TValue>(before: unknown, after: TValue): TValue {
  return share(before, after, 0) as TValue
}

/** Tells whether two values that came from JSON say the same. */
export function isEqualJson(one: unknown, other: unknown): boolean {
  return shareEqual(one, other) === one
}

function share(before: unknown, after: unknown, depth: number): unknown {
  if (before === after || depth > deepest || !isNest(before) || !isNest(after)) return after
  const isList = Array.isArray(after)
  if (Array.isArray(before) !== isList) return after
  const copyAfter = () => (isList ? [...after] : { ...after }) as Nest
  const keys = Object.keys(after)
  // Made only where something differs, as most of a poll does not; until then all that came is that of `before`.
  let copy = keys.length === Object.keys(before).length ? undefined : copyAfter()
  keys.forEach((key, index) => {
    const isKnown = Object.hasOwn(before, key)
    const value = isKnown ? share(before[key], after[key], depth + 1) : after[key]
    if (!copy && !(isKnown && value === before[key])) {
      copy = copyAfter()
      for (const equal of keys.slice(0, index)) copy[equal] = before[equal]
    }
    if (copy) copy[key] = value
  })
  return copy ?? before
}

type Nest = Record<string, unknown>

/** Whether it is a list or a plain object, of whatever window. */
function isNest(value: unknown): value is Nest {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
}
