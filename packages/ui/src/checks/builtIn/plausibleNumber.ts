import { daysOfValue } from '../../values/readDates.ts'
import type { Check, CheckContext } from '../Check.ts'
import type { Placed } from '../roles/Role.ts'

/** A number of fewer digits may be the same as an amount by chance. */
const fewestDigits = 4

/** The number of the document has a digit, and is not what another value of the data is: its date, an account, an amount. */
export const plausibleNumber: Check = function* plausibleNumber(_data, context) {
  const number = context.find('number')
  const text = String(number?.value ?? '').trim()
  if (!number || text === '') return
  const { pointer } = number
  const values = { number: text }
  if (!/\p{N}/u.test(text)) yield { pointer, severity: 'warning', code: 'numberWithoutDigit', values }
  const same = sameDay(text, context) ?? sameValue(text, context)
  if (same) yield { pointer, severity: 'warning', code: 'numberIsOther', values, related: [same.pointer] }
}

/** A date that is written as one; of bare digits numbers are made, too. */
function sameDay(text: string, { findAll }: CheckContext): Placed | undefined {
  const days = /^\d+$/.test(text) ? [] : daysOfValue(text)
  return (['date', 'dueDate'] as const)
    .flatMap(findAll)
    .find(({ value }) => daysOfValue(String(value)).some((day) => days.includes(day)))
}

function sameValue(text: string, { findAll }: CheckContext): Placed | undefined {
  if (text.replaceAll(/\D/g, '').length < fewestDigits) return undefined
  return (['iban', 'vatNumber', 'bic', 'total', 'net'] as const)
    .flatMap(findAll)
    .find(({ value }) => bare(String(value)) === bare(text))
}

const bare = (text: string) => text.replaceAll(/\s/g, '').toLowerCase()
