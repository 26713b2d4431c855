import type { JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'
import { checkValue } from './checkValue.ts'
import { malformed } from './PatchFault.ts'
import { mostOperations } from './patchLimits.ts'
import { forbiddenNames, readPointer } from './readPointer.ts'

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
