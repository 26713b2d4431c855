export type NumberHabit = { decimal: string; thousands: string }

export const germanHabit: NumberHabit = { decimal: ',', thousands: '.' }
export const frenchHabit: NumberHabit = { decimal: ',', thousands: ' ' }
export const englishHabit: NumberHabit = { decimal: '.', thousands: ',' }

/** Writes a number in a country's habit. Intl is not used: its data changes from one Node version to the next. */
export function formatNumber(value: number, habit: NumberHabit, decimals = 2): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, habit.thousands)
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : habit.decimal + fraction}`
}

/** Amounts are whole cents until they are shown, so that sums are exact. */
export function formatCents(cents: number, habit: NumberHabit): string {
  return formatNumber(cents / 100, habit)
}
