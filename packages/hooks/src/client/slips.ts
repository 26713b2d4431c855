import { RunInputError } from './errors.ts'

/** A scheme, and whether a host follows it: `localhost:3000` reads as a scheme without one. */
const start = /^([a-z][a-z\d+.-]*:)?(\/\/)?/i

/**
 * Refuses a base URL that no request can go to from here. With a `fetch` of the app it may be relative anywhere.
 *
 * @throws RunInputError saying what to pass.
 */
export function checkBaseUrl(baseUrl: unknown, hasOwnFetch: boolean): void {
  if (typeof baseUrl === 'string' && baseUrl.trim() && (hasOwnFetch || isReachable(baseUrl))) return
  throw new RunInputError(
    'The base URL is no full address, and no page completes it, so nothing was sent. Pass https://...',
  )
}

function isReachable(baseUrl: string): boolean {
  const [, scheme, slashes] = start.exec(baseUrl) ?? []
  // Also undefined where there is none: `document` alone is no page.
  const page = globalThis.location && (globalThis.document?.baseURI ?? globalThis.location.href)
  try {
    return Boolean((scheme ? slashes : page) && new URL(baseUrl, page))
  } catch {
    return false
  }
}

/**
 * What engines and fetches say of a program's mistake; none says so of a connection. Behind what they say of that may stand
 * its host, or what a service worker answered: any words.
 */
const words =
  /^(?!Failed to f|Load|Net|Fetch|error s).*(undefined|null|propert|not an? |iterable|implement|\bURL|invocation|only call|to execute|circular|cyclic|BigInt|constant|instance of|Body )/

/**
 * Tells whether a request failed by a mistake of the program and not of the network, by the name of its error and the
 * words of a TypeError, which is what `fetch` throws for both.
 */
export function isSlip(cause: unknown): boolean {
  const { name = '', message = '' } = Object(cause) as Partial<Error>
  return (
    /^(Reference|Syntax|Range|Eval|URI)Error$/.test(name) || (name === 'TypeError' && words.test(message))
  )
}
