import type { JsonObject, JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'
import { valueAt } from '../values/jsonPointer.ts'
import type { CorrectionStep } from './Corrections.ts'
import { isEqualJson } from './isEqualJson.ts'

/**
 * Points a step at the rows that it was made for, where they stand elsewhere in their list by now. Where no row, or more
 * than one, is told by what the step tests, it stays as it is, and does not fit. Where the reviewer has `asked` for it, rows
 * that were moved and plain values of a list are followed too.
 */
export function followRow(data: JsonObject, step: CorrectionStep, asked?: 'asked'): CorrectionStep {
  // Where a row goes says nothing about the rows that are there.
  if (!asked && step.patch.some(({ op }) => op === 'move' || op === 'copy')) return step
  let { patch } = step
  let changed = changedPlaces(patch)
  for (let index = 0; index < patch.length; index += 1) {
    const operation = patch[index]
    if (operation?.op !== 'test' || isEqualJson(valueAt(data, operation.path) ?? null, operation.value))
      continue
    const row = rowOf(data, operation.path, { changed, asked })
    if (!row) continue
    const member = operation.path.slice(row.pointer.length)
    const places = [...row.list.keys()].filter((place) => {
      const there = valueAt(row.list[place] ?? null, member)
      return there !== undefined && isEqualJson(there, operation.value)
    })
    const [place] = places
    if (place === undefined || places.length > 1) continue
    patch = patch.map((other) => moved(other, row.pointer, `${parentOf(row.pointer)}/${place}`))
    changed = changedPlaces(patch)
  }
  return patch === step.patch ? step : { ...step, patch }
}

/** Gives the places that a patch changes; what it tests elsewhere tells which row it was made for. */
export const changedPlaces = (patch: CorrectionStep['patch']): ReadonlySet<string> =>
  new Set(patch.flatMap(({ op, path }) => (op === 'test' ? [] : [path])))

const parentOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'))

/** Gives the row that a test tells: the one that it tests whole, or in which it tests what is not changed. */
function rowOf(
  data: JsonObject,
  tested: string,
  { changed, asked }: { changed: ReadonlySet<string>; asked: 'asked' | undefined },
) {
  const listAt = (pointer: string) => {
    const list = pointer === '' ? undefined : valueAt(data, parentOf(pointer))
    return Array.isArray(list) ? { pointer, list: list as readonly JsonValue[] } : undefined
  }
  const whole = listAt(tested)
  if (whole)
    return asked || whole.list.some((row) => row !== null && typeof row === 'object') ? whole : undefined
  return changed.has(tested) ? undefined : listAt(parentOf(tested))
}

function moved(operation: JsonPatchOperation, from: string, to: string): JsonPatchOperation {
  const follow = (path: string) =>
    path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path
  // Where a row goes to is a place, whichever row stood there.
  if (operation.op === 'move' || operation.op === 'copy')
    return { ...operation, from: follow(operation.from) }
  return { ...operation, path: follow(operation.path) }
}
