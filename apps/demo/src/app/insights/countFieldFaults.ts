import type { CountedRun } from './CountedRun.ts'

export interface FieldFaults {
  /** The JSON pointer with `*` for each place in a list: all rows of a table are one field. */
  field: string
  corrected: number
  missing: number
  /** Where, each run once, as they came. */
  runs: readonly CountedRun[]
}

/** Counts in how many runs a field was corrected, and in how many it was missing; the most frequent first. */
export function countFieldFaults(runs: readonly CountedRun[]): FieldFaults[] {
  const fields = new Map<string, { corrected: number; missing: number; runs: Set<CountedRun> }>()
  const note = (run: CountedRun, kind: 'corrected' | 'missing') => {
    for (const field of new Set(run[kind].map(fieldOf))) {
      const faults = fields.get(field) ?? { corrected: 0, missing: 0, runs: new Set() }
      faults[kind] += 1
      faults.runs.add(run)
      fields.set(field, faults)
    }
  }
  for (const run of runs) {
    note(run, 'corrected')
    note(run, 'missing')
  }
  return [...fields]
    .map(([field, faults]) => ({ field, ...faults, runs: [...faults.runs] }))
    .toSorted(
      (one, other) =>
        other.corrected + other.missing - one.corrected - one.missing || one.field.localeCompare(other.field),
    )
}

const fieldOf = (pointer: string) => pointer.replaceAll(/\/(?:\d+|-)(?=\/|$)/g, '/*')
