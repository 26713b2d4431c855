/** Deeper than any document nests; past it two values count as different, so that no nest exhausts the stack. */
const deepest = 500

/** Tells whether two values that came from JSON say the same; the order of an object's keys does not count. */
export function isEqualJson(one: unknown, other: unknown, depth = 0): boolean {
  if (one === other) return true
  if (depth > deepest || !isNest(one) || !isNest(other) || Array.isArray(one) !== Array.isArray(other))
    return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqualJson(one[key], other[key], depth + 1))
  )
}

function isNest(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
