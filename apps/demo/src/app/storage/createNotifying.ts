import { createStoredValue, type StoredValue } from './createStoredValue.ts'

/** Whether the browser tells of runs that end while nobody looks; not, until somebody wishes it. */
export function createNotifying(): StoredValue<boolean> {
  return createStoredValue({
    key: 'extraction-runs:notifying',
    parse: (json) => (typeof json === 'boolean' ? { value: json, isWhole: true } : undefined),
    initial: false,
  })
}
