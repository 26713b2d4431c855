import { isJsonObject, type JsonObject, type JsonValue } from '../contract/JsonValue.ts'
import type { JsonPatchOperation } from '../contract/JsonPatchOperation.ts'
import { isEqualJson } from '../contract/shareEqual.ts'

/** Either the corrected data, or the pointer to what was not as the patch expects it. */
export type Corrected = { data: JsonObject; failed?: undefined } | { data?: undefined; failed: string }

/** Applies a JSON Patch (RFC 6902) to a copy, all of it or none. For tests: it sets no bounds. */
export function applyCorrections(data: JsonObject, patch: readonly JsonPatchOperation[]): Corrected {
  // In an object of our own, so that a step at the whole data is one like the others.
  const holder: JsonObject = { data: structuredClone(data) }
  for (const operation of patch) {
    const failed = applyOne(holder, operation)
    if (failed !== undefined) return { failed }
  }
  const after = holder['data']
  return isJsonObject(after) ? { data: after } : { failed: '' }
}

/** Gives the pointer to what was not there, or not as expected. */
function applyOne(holder: JsonObject, operation: JsonPatchOperation): string | undefined {
  const { op, path } = operation
  switch (op) {
    case 'test':
      return isEqualJson(read(holder, path), operation.value) ? undefined : path
    case 'replace':
      if (read(holder, path) === undefined) return path
      set(holder, path, structuredClone(operation.value))
      return undefined
    case 'remove':
      return take(holder, path) === undefined ? path : undefined
    case 'add':
      return put(holder, path, structuredClone(operation.value)) ? undefined : path
    case 'copy':
    case 'move': {
      const { from } = operation
      const value = op === 'move' ? take(holder, from) : structuredClone(read(holder, from))
      if (value === undefined) return from
      return put(holder, path, value) ? undefined : path
    }
  }
}

function read(holder: JsonObject, pointer: string): JsonValue | undefined {
  const { parent, key } = placeOf(holder, pointer)
  return memberOf(parent, key)
}

function take(holder: JsonObject, pointer: string): JsonValue | undefined {
  const { parent, key } = placeOf(holder, pointer)
  const value = memberOf(parent, key)
  if (value === undefined) return undefined
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else if (isJsonObject(parent)) delete parent[key]
  return value
}

function put(holder: JsonObject, pointer: string, value: JsonValue): boolean {
  const { parent, key } = placeOf(holder, pointer)
  if (isJsonObject(parent)) {
    set(holder, pointer, value)
    return true
  }
  if (!Array.isArray(parent)) return false
  const index = key === '-' ? parent.length : Number(key)
  if (key !== '-' && (!isIndex(key) || index > parent.length)) return false
  parent.splice(index, 0, value)
  return true
}

/** Puts a value in the place of another one, or under a new key. Also `__proto__` is but a key here. */
function set(holder: JsonObject, pointer: string, value: JsonValue): void {
  const { parent, key } = placeOf(holder, pointer)
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

function placeOf(holder: JsonObject, pointer: string): { parent: JsonValue | undefined; key: string } {
  const names = `/data${pointer}`
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  const key = names.pop() ?? ''
  const parent = names.reduce<JsonValue | undefined>(memberOf, holder)
  return { parent, key }
}

function memberOf(parent: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(parent)) return isIndex(key) ? parent[Number(key)] : undefined
  return isJsonObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined
}

const isIndex = (key: string) => /^(0|[1-9]\d*)$/.test(key)
