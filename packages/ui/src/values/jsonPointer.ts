import { isJsonObject, type JsonValue } from 'cloudsquid-react/contract'

/** Writes the way to a value as a JSON pointer (RFC 6901); the whole document is the empty one. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Gives the keys of a JSON pointer; none for what is no pointer. */
export function keysOf(pointer: string): string[] {
  if (!pointer.startsWith('/')) return []
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Gives the value that a JSON pointer leads to; `undefined` where it leads nowhere. */
export function valueAt(data: JsonValue, pointer: string): JsonValue | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined
  let value: JsonValue | undefined = data
  for (const key of keysOf(pointer)) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, JsonValue>)[key]
  }
  return value
}

/** Tells whether a place is a member of an object, there or not; places of a list are none. */
export function isMember(data: JsonValue, pointer: string): boolean {
  const parent = valueAt(data, pointer.slice(0, pointer.lastIndexOf('/')))
  return pointer !== '' && parent !== undefined && isJsonObject(parent)
}

export interface Leaf {
  pointer: string
  value: string | number | boolean | null
}

/** Gives the plain values inside a value, each with its pointer, in their order; at most `limit`. */
export function leavesOf(value: JsonValue | undefined, pointer: string, limit = Infinity): Leaf[] {
  const leaves: Leaf[] = []
  collect(value, pointer, { leaves, limit })
  return leaves
}

function collect(
  value: JsonValue | undefined,
  pointer: string,
  into: { leaves: Leaf[]; limit: number },
): void {
  if (value === undefined || into.leaves.length >= into.limit) return
  if (value === null || typeof value !== 'object') into.leaves.push({ pointer, value })
  else for (const [key, child] of Object.entries(value)) collect(child, pointer + toPointer([key]), into)
}
