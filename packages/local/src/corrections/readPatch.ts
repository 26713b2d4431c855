import type { JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'
import { malformed } from './PatchFault.ts'

const words = new Set(['test', 'add', 'replace', 'remove', 'move', 'copy'])

/**
 * Reads what was sent as corrections: each operation with the members that it needs, and no others, so that the same patch
 * is always spelt the same.
 *
 * @throws PatchFault that names the operation by its place, and never quotes what it holds.
 */
export function readPatch(sent: unknown): JsonPatchOperation[] {
  if (!Array.isArray(sent))
    throw malformed('corrections must be a list of operations (JSON Patch, RFC 6902).')
  if (sent.length > mostOperations)
    throw malformed(
      `corrections must hold at most ${mostOperations} operations, and these are ${sent.length}. Send them as several decisions.`,
    )
  return sent.map((operation: unknown, index) => readOperation(operation, `corrections[${index}]`))
}

function readOperation(operation: unknown, name: string): JsonPatchOperation {
  if (typeof operation !== 'object' || operation === null || Array.isArray(operation))
    throw malformed(`${name} must be an object with op and path.`)
  const { op, path, from, value } = operation as Record<string, unknown>
  if (typeof op !== 'string' || !words.has(op))
    throw malformed(`${name}.op must be test, add, replace, remove, move or copy.`)
  const target = readPointer(path, `${name}.path`)
  const at = { path: path as string }
  switch (op as JsonPatchOperation['op']) {
    case 'remove':
      return { op: 'remove', ...at }
    case 'move':
    case 'copy': {
      const source = readPointer(from, `${name}.from`)
      const isInside =
        source.length < target.length && source.every((token, index) => token === target[index])
      if (op === 'move' && isInside)
        throw malformed(`${name} moves a value into itself, where it would be lost.`)
      return { op: op as 'move' | 'copy', from: from as string, ...at }
    }
    default:
      if (value === undefined) throw malformed(`${name} must have a value.`)
      checkValue(value, `${name}.value`, forbiddenNames)
      return { op: op as 'test' | 'add' | 'replace', ...at, value: value as JsonValue }
  }
}

/** Names that lead out of the data and into the program. */
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

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
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (tokens.length > mostPointerTokens)
    throw malformed(`${name} must have at most ${mostPointerTokens} names.`)
  if (tokens.some((token) => forbiddenNames.has(token)))
    throw malformed(
      `${name} must not hold the names __proto__, constructor or prototype: they are no data here.`,
    )
  return tokens
}

/**
 * Looks through a value that came as JSON, without recursion: it may nest as deep as it likes.
 *
 * @throws PatchFault if it nests too deep, or holds one of the names that are no data.
 */
export function checkValue(value: unknown, name: string, forbidden?: ReadonlySet<string>): void {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    const depth = next.depth + 1
    if (depth > deepestNest) throw malformed(`${name} nests deeper than ${deepestNest} lists and objects.`)
    for (const [key, child] of Object.entries(next.value)) {
      if (forbidden?.has(key) === true)
        throw malformed(
          `${name} must not hold the names ${[...forbidden].join(', ')}: they are no data here.`,
        )
      waiting.push({ value: child, depth })
    }
  }
}

/** Steps of one patch: an edit with its `test` in each of twenty thousand rows. */
const mostOperations = 40_000

/** Characters of a pointer, and names in it. */
const longestPointer = 4_096
const mostPointerTokens = 100

/** How deep a value may nest: far deeper than what anybody corrects, and far from the end of the stack. */
const deepestNest = 100

/** Characters that one patch may copy and move: each copy can double what is there. */
export const mostCopiedCharacters = 16 * 1024 * 1024

/** Characters of the corrected data. */
export const mostDataCharacters = 32 * 1024 * 1024
