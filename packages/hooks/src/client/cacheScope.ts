import type { ClientHeaders } from './RunClient.ts'

const functionNumbers = new WeakMap<object, number>()
let functionCount = 0

/**
 * Names the cache of one base URL with one set of credentials, without holding them: what goes into a query key
 * shows up in devtools and in dehydrated pages. A function of headers counts as credentials of its own.
 */
export function cacheScope(
  baseUrl: string,
  apiKey: string | undefined,
  headers: ClientHeaders | undefined,
): string {
  if (apiKey === undefined && headers === undefined) return baseUrl
  // React Native and older browsers have no `toSorted`, and the list is new.
  // oxlint-disable-next-line unicorn/no-array-sort
  const own = typeof headers === 'function' ? numberOf(headers) : Object.entries(headers ?? {}).sort()
  return `${baseUrl}#${hash(JSON.stringify([apiKey, own]))}`
}

function numberOf(headers: object): number {
  const known = functionNumbers.get(headers)
  if (known !== undefined) return known
  functionCount += 1
  functionNumbers.set(headers, functionCount)
  return functionCount
}

/** FNV-1a, 32 bit: tells credentials apart, and is far too short to find them from. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(36)
}
