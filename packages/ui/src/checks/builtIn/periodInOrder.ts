import { keysOf, toPointer, valueAt } from '../../values/jsonPointer.ts'
import { daysOfValue } from '../../values/readDates.ts'
import type { Check } from '../Check.ts'

/** A period does not end before it starts. A date with two readings is objected to if all of them are. */
export const periodInOrder: Check = function* periodInOrder(data, { findAll }) {
  for (const start of findAll('otherDate')) {
    const keys = keysOf(start.pointer)
    const key = keys.at(-1) ?? ''
    if (!/start/i.test(key)) continue
    const pointer = toPointer([...keys.slice(0, -1), key.replace('start', 'end').replace('Start', 'End')])
    const end = valueAt(data, pointer)
    if (typeof end !== 'string') continue
    const starts = daysOfValue(String(start.value))
    const ends = daysOfValue(end)
    if (starts.length === 0 || ends.length === 0) continue
    if (starts.some((day) => ends.some((endDay) => endDay >= day))) continue
    yield {
      pointer,
      severity: 'error',
      code: 'periodInOrder',
      values: { end, start: String(start.value) },
      related: [start.pointer],
    }
  }
}
