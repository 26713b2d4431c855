import * as fc from 'fast-check'

/** The one value three times out of four, else one of the others. */
export function usually<TValue>(usual: TValue, ...others: fc.Arbitrary<TValue>[]): fc.Arbitrary<TValue> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 3 * others.length }, ...others)
}
