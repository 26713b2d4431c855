import { isJsonObject, type JsonObject, type JsonValue } from 'cloudsquid-react'
import { keysOf } from '../../values/jsonPointer.ts'
import { reachOf } from '../../values/reachOf.ts'

/**
 * Gives the data with the keys that were expected inside its objects and did not come, each without a value, so that they
 * stand among the others and can be filled in. The same data where none is missing.
 */
export function withMissingInside(expected: readonly string[], data: JsonObject): JsonObject {
  let shown = data
  for (const field of expected) {
    if (!field.startsWith('/')) continue
    const { pointer, end } = reachOf(data, field)
    const keys = keysOf(pointer)
    if (end === 'missing' && keys.length > 1) shown = withKey(shown, keys)
  }
  return shown
}

function withKey(data: JsonObject, [key = '', ...rest]: readonly string[]): JsonObject {
  const child: JsonValue | undefined = Object.hasOwn(data, key) ? data[key] : undefined
  // The rows of a list have columns of their own.
  if (rest.length > 0 && (child === undefined || !isJsonObject(child))) return data
  const value = rest.length > 0 && child !== undefined ? withKey(child as JsonObject, rest) : undefined
  // It is drawn alone: what is stored has no such key.
  const copy: Record<string, JsonValue | undefined> = { ...data }
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true })
  return copy as JsonObject
}
