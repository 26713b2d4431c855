import type { AcceptedFinding, JsonObject, JsonPatchOperation, JsonValue } from 'cloudsquid-react'
import { createContext, use } from 'react'
import type { Finding } from '../../checks/Check.ts'
import type { Change } from '../../corrections/Change.ts'
import type { CorrectionStep, TypedInput } from '../../corrections/Corrections.ts'
import type { CorrectionConflict } from '../../corrections/rebaseCorrections.ts'

/** A correction that was made for other data than there is now. */
export interface WorkConflict extends CorrectionConflict {
  /** Whether what it was made for cannot be found: a row that was taken out, or data of another shape. */
  isGone: boolean
}

/** What a reviewer does with the data of a run, for the parts that show it. Made by {@link useReviewWork}. */
export interface DataWork {
  /** The data as it was extracted. */
  original: JsonObject
  /** The data with its corrections. */
  data: JsonObject
  /** What the checks object to, without what was accepted. */
  findings: readonly Finding[]
  /** What the reviewer lets stand, with their reasons. */
  accepted: readonly AcceptedFinding[]
  /** Keys or JSON pointers of the fields that should be there. */
  expected: readonly string[]
  /** Gives data with what was expected inside its objects, without values, so that it stands where it would. */
  withMissing: (data: JsonObject) => JsonObject
  /** Every difference between the two. */
  changes: readonly Change[]
  /** Who corrects, as far as it is known. */
  reviewer: string | undefined
  /** Does something to the data, as a step that can be undone. */
  change: (step: CorrectionStep) => void
  /** Takes the last step back; `undefined` if there is none. */
  undo: (() => void) | undefined
  /** Does again what was taken back last; `undefined` if there is none. */
  redo: (() => void) | undefined
  /** Puts back what was extracted at a value and in it, as a step that can be undone. */
  restore: (pointer: string) => void
  isLookedAt: (pointer: string) => boolean
  /** Marks a value as looked at: the one that is there, or the `typed` one that is just being stored there. */
  lookAt: (pointer: string, typed?: { value: JsonValue | undefined }) => void
  /** Lets a finding stand. */
  accept: (finding: Finding, reason: string) => void
  /** What stands in an editor that was not saved. */
  typedAt: (pointer: string) => TypedInput | undefined
  keepTyped: (pointer: string, input: TypedInput | undefined) => void
  /** What the extraction says of a value, a sentence or two; `undefined` if it says nothing. */
  reasoningOf: (pointer: string) => string | undefined
  /** The first correction that was made for other data than there is now. */
  conflict: WorkConflict | undefined
  /** Ends the conflict: the correction is made all the same, or dropped. What is gone can only be dropped. */
  settle: (conflict: CorrectionConflict, by: 'mine' | 'theirs') => void
  /** The corrections as one JSON Patch. */
  patch: () => readonly JsonPatchOperation[]
}

/** Absent where the data is only read. */
export const DataWorkContext = createContext<DataWork | undefined>(undefined)

/** Gives what can be done with the data; `undefined` where it is only read. */
export function useDataWork(): DataWork | undefined {
  return use(DataWorkContext)
}
