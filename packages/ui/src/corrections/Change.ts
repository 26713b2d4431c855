import type { JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'

/** One difference between the data as it was extracted and as it is now. */
export interface Change {
  kind: 'changed' | 'added' | 'removed' | 'rowAdded' | 'rowRemoved' | 'rowMoved'
  /** Where the value stands now; of what was removed, where it stood. */
  pointer: string
  was?: JsonValue | undefined
  is?: JsonValue | undefined
  /** Of a row: its number in the list as it was extracted, from 0. */
  from?: number | undefined
  /** Of a row: its number in the list now, from 0. */
  to?: number | undefined
  /** What makes it, after all the changes before it in the list. */
  patch: readonly JsonPatchOperation[]
}
