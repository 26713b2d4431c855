import type { JsonValue } from 'cloudsquid-react'

/** Gives a short text that changes with a value, to tell whether it is still the one that somebody looked at. */
export function digestOf(value: JsonValue | undefined): string {
  const text = value === undefined ? '' : JSON.stringify(value)
  // Two sums (FNV-1a and one like it) of 32 bits each: nobody wants to forge it, and chance must not.
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}
