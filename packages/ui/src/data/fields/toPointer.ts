/** Writes the way to a value as a JSON pointer (RFC 6901), from a pointer and the keys that go on from it. */
export function toPointer(start: string, ...keys: readonly (string | number)[]): string {
  return start + keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
