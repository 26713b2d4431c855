import { daysOfValue } from '../../values/readDates.ts'
import type { Check } from '../Check.ts'

/** The due date is not before the date. A date with two readings (03/04/2031) is objected to if all of them are. */
export const dueAfterDate: Check = function* dueAfterDate(_data, { find }) {
  const date = find('date')
  const due = find('dueDate')
  if (!date || !due) return
  const dates = daysOfValue(String(date.value))
  const dues = daysOfValue(String(due.value))
  if (dates.length === 0 || dues.length === 0) return
  if (dates.some((day) => dues.some((dueDay) => dueDay >= day))) return
  yield {
    pointer: due.pointer,
    severity: 'error',
    code: 'dueAfterDate',
    values: { due: String(due.value), date: String(date.value) },
    related: [date.pointer],
  }
}
