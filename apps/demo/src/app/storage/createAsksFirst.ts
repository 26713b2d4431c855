import { createStoredValue, type StoredValue } from './createStoredValue.ts'

/** Whether approving asks first while values are not looked at or checks are open; not, until somebody wishes it. */
export function createAsksFirst(): StoredValue<boolean> {
  return createStoredValue({
    key: 'extraction-runs:asks-first',
    parse: (json) => (typeof json === 'boolean' ? { value: json, isWhole: true } : undefined),
    initial: false,
  })
}
