import { createStoredValue, type StoredValue } from './createStoredValue.ts'

/** Whether submitting a review opens the next run; not, until somebody wishes it. */
export function createAdvancing(): StoredValue<boolean> {
  return createStoredValue({
    key: 'extraction-runs:advancing',
    parse: (json) => (typeof json === 'boolean' ? { value: json, isWhole: true } : undefined),
    initial: false,
  })
}
