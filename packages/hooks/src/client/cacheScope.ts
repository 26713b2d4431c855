import { hashText } from './hashText.ts'
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
  return `${baseUrl}#${hashText(JSON.stringify([apiKey, own])).toString(36)}`
}

function numberOf(headers: object): number {
  const number = functionNumbers.get(headers) ?? (functionCount += 1)
  functionNumbers.set(headers, number)
  return number
}
