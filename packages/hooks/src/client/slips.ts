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
    'The base URL is empty or no address, or it is relative and there is no page that completes it (a server, React Native), so nothing was sent. Pass a full one, such as https://example.com/api.',
  )
}

function isReachable(baseUrl: string): boolean {
  const [, scheme, slashes] = start.exec(baseUrl) ?? []
  // Also undefined where there is none: `document` alone is no page.
  const page = globalThis.location && (globalThis.document?.baseURI ?? globalThis.location.href)
  try {
    return scheme ? Boolean(slashes && new URL(baseUrl)) : Boolean(page && new URL(baseUrl, page))
  } catch {
    return false
  }
}

/** What engines and fetches say of a program's mistake; none says so of a connection. */
const words =
  /is not (an? |iterable)|is (undefined|null)\b|(undefined|null) is|(Cannot|can't) (read|set|convert|destructure|access|define|delete|add|use|assign|redefine)|valid URL|parse URL|absolute URL|Illegal invocation|Can only call|called on an|Failed to execute|circular|cyclic|BigInt|Assignment to|instance of|already (been )?read|disturbed/i

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

/** Calls what an app passed in. What it throws reaches the page's own handler, and stops nothing here. */
export function guard<TAnswer>(callback: () => TAnswer, otherwise: TAnswer): TAnswer {
  try {
    return callback()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
    return otherwise
  }
}
