import { malformed } from './PatchFault.ts'
import { longestPointer, mostPointerTokens } from './patchLimits.ts'

/** Names that lead out of the data and into the program. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Splits a JSON Pointer (RFC 6901) into its names.
 *
 * @param name - What the sentence of a fault calls it.
 * @throws PatchFault if it is none, or leads where no data is.
 */
export function readPointer(pointer: unknown, name: string): string[] {
  if (typeof pointer !== 'string' || !/^$|^\//.test(pointer) || /~(?![01])/.test(pointer))
    throw malformed(
      `${name} must be a JSON Pointer: empty, or "/" before each name, with ~0 for "~" and ~1 for "/".`,
    )
  if (pointer.length > longestPointer)
    throw malformed(`${name} must have at most ${longestPointer} characters.`)
  const tokens = pointer.split('/').slice(1).map(unescape)
  if (tokens.length > mostPointerTokens)
    throw malformed(`${name} must have at most ${mostPointerTokens} names.`)
  if (tokens.some((token) => forbiddenNames.has(token)))
    throw malformed(
      `${name} must not hold the names __proto__, constructor or prototype: they are no data here.`,
    )
  return tokens
}

function unescape(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~')
}
