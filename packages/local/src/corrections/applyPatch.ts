import { isDeepStrictEqual } from 'node:util'
import type { JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'
import { applyPatch as applyUnchecked } from 'rfc6902'
import { checkValue, readPointer, mostCopiedCharacters, mostDataCharacters } from './readPatch.ts'
import { malformed, PatchFault } from './PatchFault.ts'

/**
 * Applies a patch to data that is kept as text, all of it or none.
 *
 * What the library leaves to its caller is asked before each step: that the place is there and is data (it takes `length` of a
 * list for a value, and index `x` for one that may be set), and what `copy` adds up to. `test` is our own: the library finds
 * the difference of two lists for it, which takes the square of their lengths.
 *
 * @throws PatchFault `refused` if the data is not what the patch was made for, `malformed` if it makes no run's data.
 */
export function applyPatch(dataText: string, patch: readonly JsonPatchOperation[]): string {
  // In an object of our own, so that a step at the whole data is one like the others.
  const holder: { data?: unknown } = { data: JSON.parse(dataText) }
  const budget = { copiedCharacters: 0 }
  try {
    for (const [index, operation] of patch.entries())
      applyOne({ holder, budget, name: `corrections[${index}]` }, operation)
    return spell(holder.data)
  } catch (error) {
    // The stack ended: small steps can nest data as deep as they are many.
    if (error instanceof RangeError) checkValue(holder.data, 'The corrected data')
    throw error
  }
}

interface Step {
  holder: object
  budget: { copiedCharacters: number }
  /** What the sentence of a fault calls it. */
  name: string
}

function applyOne(step: Step, operation: JsonPatchOperation): void {
  const { holder, budget, name } = step
  const { op, path } = operation
  switch (op) {
    case 'test': {
      const value = placeAt(holder, path)?.value
      if (isDeepStrictEqual(value, operation.value)) return
      throw new PatchFault(
        'refused',
        `The data is no longer what was corrected: ${name} tests a value that ${value === undefined ? 'is not there any more' : 'is another one now'}. Nothing was saved. Look at the present data, then correct it again.`,
        path,
      )
    }
    case 'add':
      return put(step, path, operation.value)
    case 'replace':
      takeFrom(step, path)
      return change(step, { op, path, value: operation.value })
    case 'remove':
      if (path === '') throw malformed(`${name} removes the whole data. A run has data, be it empty.`, '')
      takeFrom(step, path)
      return change(step, { op, path })
    case 'copy':
    case 'move': {
      const { from } = operation
      const value = takeFrom(step, from)
      if (op === 'move' && from === path) return
      budget.copiedCharacters += JSON.stringify(value).length
      if (budget.copiedCharacters > mostCopiedCharacters)
        throw malformed(
          `The corrections copy and move more than ${mostCopiedCharacters} characters. Send the values themselves.`,
        )
      // The library looks for the place first, and in a list it is another one when the value is gone (RFC 6902, 4.4).
      if (op === 'move') change(step, { op: 'remove', path: from })
      return put(step, path, value as JsonValue)
    }
  }
}

/** What stands at a place, which must be there. */
function takeFrom({ holder, name }: Step, pointer: string): unknown {
  const value = placeAt(holder, pointer)?.value
  if (value === undefined) throw missing(name, pointer)
  return value
}

function put(step: Step, path: string, value: JsonValue): void {
  if (placeAt(step.holder, path) === undefined) throw missing(step.name, path)
  change(step, { op: 'add', path, value })
}

function change(
  { holder, name }: Step,
  operation: { op: 'add' | 'replace'; path: string; value: JsonValue } | { op: 'remove'; path: string },
): void {
  const [error] = applyUnchecked(holder, [{ ...operation, path: `/data${operation.path}` }])
  if (error) throw missing(name, operation.path)
}

function placeAt(holder: object, pointer: string): Place | undefined {
  return findPlace(holder, ['data', ...readPointer(pointer, 'A path')])
}

function missing(name: string, pointer: string): PatchFault {
  return new PatchFault(
    'refused',
    `${name} is for a place that is not in the data. Nothing was saved. Look at the present data, then correct it again.`,
    pointer,
  )
}

function spell(data: unknown): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw malformed('The corrections make something of the data that is no object.', '')
  checkValue(data, 'The corrected data')
  const text = JSON.stringify(data)
  if (text.length > mostDataCharacters)
    throw malformed(`The corrected data has more than ${mostDataCharacters} characters.`, '')
  return text
}

/** A place that is there, or could be. */
interface Place {
  /** `undefined` where nothing stands yet. */
  value: unknown
}

/**
 * Follows the names of a pointer. By own members alone: `length` of a list and what each object inherits are no data.
 *
 * @returns `undefined` if a place above it is not there, or takes no such name.
 */
function findPlace(root: object, tokens: readonly string[]): Place | undefined {
  let parent: object = root
  for (const token of tokens.slice(0, -1)) {
    const next = memberOf(parent, token)
    if (typeof next !== 'object' || next === null) return undefined
    parent = next
  }
  const key = tokens.at(-1) ?? ''
  return canHold(parent, key) ? { value: memberOf(parent, key) } : undefined
}

const indexPattern = /^(0|[1-9]\d{0,8})$/

function memberOf(parent: object, token: string): unknown {
  if (Array.isArray(parent))
    return indexPattern.test(token) ? (parent as unknown[])[Number(token)] : undefined
  return Object.hasOwn(parent, token) ? (parent as Record<string, unknown>)[token] : undefined
}

/** A list takes the index of each of its values, the one after the last, and "-" for that one. */
function canHold(parent: object, key: string): boolean {
  if (!Array.isArray(parent) || key === '-') return true
  return indexPattern.test(key) && Number(key) <= parent.length
}
