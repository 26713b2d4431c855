/** Marks that set groups of digits apart and never stand before decimals. */
const groupMark = /['’ \u00a0\u2009\u202f]/
const anyMark = /[.,'’ \u00a0\u2009\u202f]/g

/**
 * Gives every number that a numeral may mean, each in one spelling: no groups, a dot before decimals, no zeros that
 * say nothing. `1.939,00` and `1,939.00` are `1939`; `1.939` may be `1939` or `1.939`; `01.05.14` is no number.
 */
export function numberReadings(numeral: string): string[] {
  const marks = numeral.match(anyMark) ?? []
  const last = marks.at(-1)
  if (last === undefined) return [plain(numeral, '')]
  const at = numeral.lastIndexOf(last)
  const before = numeral.slice(0, at)
  const after = numeral.slice(at + 1)
  const readings: string[] = []
  const isOneKind = new Set(marks.map((mark) => (groupMark.test(mark) ? ' ' : mark))).size === 1
  const isGrouped = isOneKind && isGroups(numeral.split(anyMark))
  if (isGrouped) readings.push(plain(numeral.replaceAll(anyMark, ''), ''))
  const isDecimal =
    !groupMark.test(last) &&
    marks.filter((mark) => mark === last).length === 1 &&
    isGroups(before.split(anyMark))
  if (isDecimal) readings.push(plain(before.replaceAll(anyMark, ''), after))
  return readings
}

/** Groups of three, or of two before the last three as in India; one group alone may be of any length. */
function isGroups(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups
  if (rest.length === 0) return first !== ''
  const last = rest.at(-1) ?? ''
  const between = rest.slice(0, -1)
  if (last.length !== 3 || first.length > 3 || !/^[1-9]/.test(first)) return false
  return (
    between.every((group) => group.length === 3) ||
    (first.length <= 2 && between.every((group) => group.length === 2))
  )
}

function plain(whole: string, decimals: string): string {
  const start = whole.replace(/^0+(?=\d)/, '')
  const end = decimals.replace(/0+$/, '')
  return end === '' ? start : `${start}.${end}`
}

/** Writes a number of the data in the same one spelling. */
export function plainNumber(value: number): string {
  const text = String(Math.abs(value))
  // Beyond 1e21 and below 1e-6 JavaScript writes exponents, which documents do not.
  const written = text.includes('e')
    ? Math.abs(value).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text
  return value < 0 ? negative(written) : written
}

/** The number with its sign turned; zero has none. */
export const negative = (reading: string): string =>
  reading === '0' ? '0' : reading.startsWith('-') ? reading.slice(1) : `-${reading}`

/** The number of hundredths: `21` of `21 %` is `0.21`. */
export function hundredth(reading: string): string {
  const [whole = '', decimals = ''] = reading.split('.')
  const digits = whole.padStart(3, '0')
  return plain(digits.slice(0, -2), digits.slice(-2) + decimals)
}
