import type { JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'
import { keysOf } from '../values/jsonPointer.ts'
import { keepsDigits } from '../values/keepsDigits.ts'
import {
  carryKeptDigits,
  cloneKeepingDigits,
  noteKeptNumber,
  shiftKeptDigits,
} from '../values/carryKeptDigits.ts'
import { isKeptNumber } from '../values/keptDigits.ts'
import { isEqualJson } from './isEqualJson.ts'

/** What came of a patch: the data, or the place where it did not fit. */
export type Patched = { data: JsonValue } | { failed: string }

export type Container = JsonValue[] | { [key: string]: JsonValue }

/** From which list or object one was copied that a patch has changed. */
const sources = new WeakMap<Container, Container>()

/** Gives the list or object that this one was copied from, when a patch changed something in it. */
export const sourceOf = (container: Container): Container | undefined => sources.get(container)

/**
 * Applies a JSON Patch (RFC 6902), all of it or nothing.
 *
 * The data that is passed is not changed; what a patch does not touch stays the same objects, so that a page draws only
 * what changed. Each list and object is copied once, however many operations touch it. Libraries that were tried change the
 * data in place or copy all of it, and leave out keys such as `__proto__`, which are keys like any other here.
 */
export function applyPatch(data: JsonValue, patch: readonly JsonPatchOperation[]): Patched {
  const draft = createDraft(data)
  for (const operation of patch) {
    const failed = 'from' in operation && !draft.has(operation.from) ? operation.from : operation.path
    if (!applyOperation(draft, operation)) return { failed }
  }
  return { data: draft.root() }
}

type Draft = ReturnType<typeof createDraft>

function applyOperation(draft: Draft, operation: JsonPatchOperation): boolean {
  switch (operation.op) {
    case 'test':
      return draft.has(operation.path) && isEqualJson(draft.get(operation.path), operation.value)
    case 'add':
      return draft.add(operation.path, operation.value, isKeptNumber(operation, 'value'))
    case 'remove':
      return draft.remove(operation.path)
    case 'replace':
      return draft.replace(operation.path, operation.value, isKeptNumber(operation, 'value'))
    case 'copy': {
      const value = draft.get(operation.from)
      // What was copied for this patch already is changed in place: the two must not be one.
      const isNumber = draft.isNumber(operation.from)
      return value !== undefined && draft.add(operation.path, cloneKeepingDigits(value), isNumber)
    }
    case 'move': {
      const value = draft.get(operation.from)
      const isIntoItself = operation.path.startsWith(`${operation.from}/`)
      if (value === undefined || isIntoItself) return false
      const isNumber = draft.isNumber(operation.from)
      return draft.remove(operation.from) && draft.add(operation.path, value, isNumber)
    }
  }
}

function createDraft(data: JsonValue) {
  let root = data
  const own = new WeakSet<Container>()

  function toOwn(container: Container): Container {
    if (own.has(container)) return container
    const copy = Array.isArray(container) ? container.slice() : { ...container }
    own.add(copy)
    sources.set(copy, container)
    carryKeptDigits(container, copy)
    return copy
  }

  /** Gives the list or object that holds a value, ready to be changed. */
  function holderOf(pointer: string): { holder: Container; key: string } | undefined {
    const keys = keysOf(pointer)
    const key = keys.pop()
    if (key === undefined || !isContainer(root)) return undefined
    let holder = toOwn(root)
    root = holder
    for (const step of keys) {
      const child = childOf(holder, step)
      if (!isContainer(child)) return undefined
      const copy = toOwn(child)
      if (copy !== child) setOwn(holder, step, copy)
      holder = copy
    }
    return { holder, key }
  }

  function get(pointer: string): JsonValue | undefined {
    if (pointer !== '' && !pointer.startsWith('/')) return undefined
    let value: JsonValue | undefined = root
    for (const key of keysOf(pointer)) value = isContainer(value) ? childOf(value, key) : undefined
    return value
  }

  return {
    root: () => root,
    get,
    has: (pointer: string) => get(pointer) !== undefined,
    /** Whether a text is a number whose digits are kept. */
    isNumber(pointer: string): boolean {
      const keys = keysOf(pointer)
      const key = keys.pop()
      let holder: JsonValue | undefined = root
      for (const step of keys) holder = isContainer(holder) ? childOf(holder, step) : undefined
      return key !== undefined && isContainer(holder) && isKeptNumber(holder, key)
    },
    add(pointer: string, value: JsonValue, isNumber: boolean): boolean {
      if (pointer === '') {
        root = value
        return true
      }
      const place = holderOf(pointer)
      if (!place) return false
      const { holder, key } = place
      if (!Array.isArray(holder)) return setOwn(holder, key, value) && note(holder, key, isNumber)
      const index = key === '-' ? holder.length : indexOf(key)
      if (index === undefined || index > holder.length) return false
      const isAmongNumbers = holder.length > 0 && holder.every((_, at) => wasNumber(holder, String(at)))
      holder.splice(index, 0, value)
      shiftKeptDigits(holder, index, 1)
      return note(holder, String(index), isNumber || (isAmongNumbers && hasLongDigits(value)))
    },
    remove(pointer: string): boolean {
      const place = get(pointer) === undefined ? undefined : holderOf(pointer)
      if (!place) return false
      if (Array.isArray(place.holder)) {
        place.holder.splice(Number(place.key), 1)
        shiftKeptDigits(place.holder, Number(place.key), -1)
      } else Reflect.deleteProperty(place.holder, place.key)
      return true
    },
    replace(pointer: string, value: JsonValue, isNumber: boolean): boolean {
      if (get(pointer) === undefined) return false
      if (pointer === '') {
        root = value
        return true
      }
      const place = holderOf(pointer)
      if (!place) return false
      const { holder, key } = place
      const isStill = wasNumber(holder, key) && hasLongDigits(value)
      return setOwn(holder, key, value) && note(holder, key, isNumber || isStill)
    },
  }
}

function note(holder: Container, key: string, isNumber: boolean): true {
  if (isNumber) noteKeptNumber(holder, key)
  return true
}

const wasNumber = (holder: Container, key: string) =>
  typeof childOf(holder, key) === 'number' || isKeptNumber(holder, key)

/** The text of a number that no number holds. Where a number stood, or among numbers, it is one. */
const hasLongDigits = (value: JsonValue) =>
  typeof value === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value) && !keepsDigits(value)

const isContainer = (value: JsonValue | undefined): value is Container =>
  typeof value === 'object' && value !== null

function childOf(container: Container, key: string): JsonValue | undefined {
  if (Array.isArray(container)) {
    const index = indexOf(key)
    return index === undefined ? undefined : container[index]
  }
  return Object.hasOwn(container, key) ? container[key] : undefined
}

/** Assigning to `__proto__` would change what the object inherits. */
function setOwn(container: Container, key: string, value: JsonValue): boolean {
  return Reflect.defineProperty(container, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}

function indexOf(key: string): number | undefined {
  return /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : undefined
}
