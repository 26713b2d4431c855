/** A text longer than this is no value to show in a list. */
const longestText = 500

/**
 * Cuts data down to the values that a list of runs shows and is sorted by: those of its own members that are no list and no
 * object, as JSON again.
 */
export function scalarsOf(dataText: string): string {
  const data: unknown = JSON.parse(dataText)
  if (typeof data !== 'object' || data === null) return '{}'
  const isShown = ([, value]: [string, unknown]) =>
    (typeof value !== 'object' || value === null) &&
    !(typeof value === 'string' && value.length > longestText)
  return JSON.stringify(Object.fromEntries(Object.entries(data).filter(isShown)))
}
