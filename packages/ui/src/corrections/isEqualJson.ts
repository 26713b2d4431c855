import { isJsonObject, type JsonValue } from 'cloudsquid-react/contract'

/** Tells whether two values say the same. The order of the keys says nothing. */
export function isEqualJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Object.is(a, b) || a === b) return true
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isEqualJson(item, b[index]))
  if (!isJsonObject(a) || !isJsonObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqualJson(a[key], b[key]))
  )
}
