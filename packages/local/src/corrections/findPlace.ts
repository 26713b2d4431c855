/** A place that is there, or could be. */
export interface Place {
  /** `undefined` where nothing stands yet. */
  value: unknown
}

/**
 * Follows the names of a pointer. By own members alone: `length` of a list and what each object inherits are no data.
 *
 * @returns `undefined` if a place above it is not there, or takes no such name.
 */
export function findPlace(root: object, tokens: readonly string[]): Place | undefined {
  let parent: object = root
  for (const token of tokens.slice(0, -1)) {
    const next = memberOf(parent, token)
    if (typeof next !== 'object' || next === null) return undefined
    parent = next
  }
  const key = tokens.at(-1) ?? ''
  return canHold(parent, key) ? { value: memberOf(parent, key) } : undefined
}

const indexPattern = /^(0|[1-9]\d{0,8})$/

function memberOf(parent: object, token: string): unknown {
  if (Array.isArray(parent))
    return indexPattern.test(token) ? (parent as unknown[])[Number(token)] : undefined
  return Object.hasOwn(parent, token) ? (parent as Record<string, unknown>)[token] : undefined
}

/** A list takes the index of each of its values, the one after the last, and "-" for that one. */
function canHold(parent: object, key: string): boolean {
  if (!Array.isArray(parent) || key === '-') return true
  return indexPattern.test(key) && Number(key) <= parent.length
}
