/** A list with each run of equal values as one. */
export function withoutRepeats<TValue>(values: readonly TValue[]): TValue[] {
  return values.filter((value, index) => index === 0 || value !== values[index - 1])
}
