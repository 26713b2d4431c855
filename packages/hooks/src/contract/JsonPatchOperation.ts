import { isJsonObject, type JsonValue } from './JsonValue.ts'

/**
 * One step of a JSON Patch (RFC 6902). `path` and `from` are JSON Pointers (RFC 6901) into a run's `data`; a `test` holds what
 * was there, so that a patch is refused by data that has changed.
 */
export type JsonPatchOperation =
  | { op: 'test' | 'add' | 'replace'; path: string; value: JsonValue }
  | { op: 'remove'; path: string }
  | { op: 'move' | 'copy'; from: string; path: string }

/** Tells whether a value that came from JSON is an operation; whether it fits some data is another question. */
export function isOperation(value: unknown): value is JsonPatchOperation {
  if (!isJsonObject(value) || !isPointer(value['path'])) return false
  switch (value['op']) {
    case 'test':
    case 'add':
    case 'replace':
      return value['value'] !== undefined
    case 'move':
    case 'copy':
      return isPointer(value['from'])
    default:
      return value['op'] === 'remove'
  }
}

function isPointer(text: unknown): boolean {
  return typeof text === 'string' && !/^[^/]|~(?![01])/.test(text)
}
