import { isJsonObject, type JsonValue } from 'cloudsquid-react/contract'
import { toPointer } from '../../values/jsonPointer.ts'
import { daysOfValue } from '../../values/readDates.ts'
import type { Check } from '../Check.ts'
import { endsOf } from '../roles/periodKeys.ts'
import { foldKey } from '../roles/foldKey.ts'

/** Deeper than documents nest. */
const deepest = 6

/**
 * A period does not end before it starts, whatever its two values are called: `start` and `end`, `from` and `to`, `von` and `bis`.
 * A date with two readings is objected to if all of them are.
 */
export const periodInOrder: Check = function* periodInOrder(data) {
  for (const { startPointer, endPointer, start, end } of periodsIn(data, [])) {
    const starts = daysOfValue(start)
    const ends = daysOfValue(end)
    if (starts.length === 0 || ends.length === 0) continue
    if (starts.some((day) => ends.some((endDay) => endDay >= day))) continue
    yield {
      pointer: endPointer,
      severity: 'error',
      code: 'periodInOrder',
      values: { end, start },
      related: [startPointer],
    }
  }
}

interface Period {
  startPointer: string
  endPointer: string
  start: string
  end: string
}

/** Both ends stand side by side in one object. */
function* periodsIn(value: JsonValue, path: readonly (string | number)[]): Generator<Period> {
  if (path.length > deepest) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      if (typeof item === 'object' && item !== null) yield* periodsIn(item, [...path, index])
    return
  }
  if (!isJsonObject(value)) return
  const entries = Object.entries(value)
  for (const [key, start] of entries) {
    if (typeof start === 'object' && start !== null) yield* periodsIn(start, [...path, key])
    if (typeof start !== 'string') continue
    const ends = endsOf(key)
    if (ends.length === 0) continue
    for (const [other, end] of entries)
      if (typeof end === 'string' && ends.includes(foldKey(other)))
        yield { startPointer: toPointer([...path, key]), endPointer: toPointer([...path, other]), start, end }
  }
}
