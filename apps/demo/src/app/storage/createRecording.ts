import { createStoredValue, type StoredValue } from './createStoredValue.ts'

/** Whether what was asked of runs is recorded and shown; not, until somebody wishes it. */
export function createRecording(): StoredValue<boolean> {
  return createStoredValue({
    key: 'extraction-runs:recording',
    parse: (json) => (typeof json === 'boolean' ? { value: json, isWhole: true } : undefined),
    initial: false,
  })
}
