import { createStoredValue, type StoredValue } from './createStoredValue.ts'

/** Whether the list of runs beside the page is folded to a rail; not, until somebody wishes it. */
export function createListFolded(): StoredValue<boolean> {
  return createStoredValue({
    key: 'extraction-runs:list-folded',
    parse: (json) => (typeof json === 'boolean' ? { value: json, isWhole: true } : undefined),
    initial: false,
  })
}
