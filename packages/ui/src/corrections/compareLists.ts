import type { JsonValue } from 'cloudsquid-react/contract'
import { sourceOf } from './applyPatch.ts'

/** For each row of the list as it is, the number of the row that it was; `undefined` for a new one. */
export type RowOrigins = readonly (number | undefined)[]

/**
 * Finds out which row of a list was which. Rows are told by being the same object, or a corrected copy of it; a row that
 * was taken out and put back, by what it says. Plain values are told by their place.
 */
export function rowOrigins(was: readonly JsonValue[], is: readonly JsonValue[]): RowOrigins {
  return was.every(isPlain) && is.every(isPlain) ? plainOrigins(was, is) : recordOrigins(was, is)
}

const isPlain = (value: JsonValue) => value === null || typeof value !== 'object'

function plainOrigins(was: readonly JsonValue[], is: readonly JsonValue[]): RowOrigins {
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1
  let end = 0
  const room = Math.min(was.length, is.length) - start
  while (end < room && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1
  return is.map((_, index) => {
    if (index >= is.length - end) return was.length - (is.length - index)
    return index < was.length - end ? index : undefined
  })
}

function recordOrigins(was: readonly JsonValue[], is: readonly JsonValue[]): RowOrigins {
  const places = new Map<JsonValue, number[]>()
  for (const [index, row] of was.entries()) {
    const known = places.get(row)
    if (known) known.push(index)
    else places.set(row, [index])
  }
  const taken = new Set<number>()
  const take = (index: number | undefined) => {
    if (index !== undefined) taken.add(index)
    return index
  }
  const origins = is.map((row) => {
    let origin: JsonValue | undefined = row
    while (origin !== undefined && !places.has(origin))
      origin = origin !== null && typeof origin === 'object' ? sourceOf(origin) : undefined
    return origin === undefined ? undefined : take(places.get(origin)?.shift())
  })
  if (!origins.includes(undefined)) return origins
  const free = new Map<string, number[]>()
  for (const [index, row] of was.entries()) {
    if (taken.has(index)) continue
    const text = JSON.stringify(row)
    const alike = free.get(text)
    if (alike) alike.push(index)
    else free.set(text, [index])
  }
  return origins.map((origin, index) => origin ?? free.get(JSON.stringify(is[index]))?.shift())
}

/** Gives the rows that need not move so that the others come into order: the longest rising row of numbers. */
export function restingRows(order: readonly number[]): Set<number> {
  const tails: number[] = []
  const before = new Map<number, number | undefined>()
  for (const row of order) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) < row) low = middle + 1
      else high = middle
    }
    before.set(row, tails[low - 1])
    tails[low] = row
  }
  const resting = new Set<number>()
  for (let row = tails.at(-1); row !== undefined; row = before.get(row)) resting.add(row)
  return resting
}
