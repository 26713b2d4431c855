import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Doubt, Ground, Certainties, FieldCertainty } from '../../../contract/Certainty.ts'

/** One value with its evidence: the words it was read from, their place, and the rule that took it. */
export interface Finding {
  field: string
  /** Where it stands in `data`, key by key, where that is not `field`. */
  path?: readonly string[]
  value: JsonValue
  words: string
  /** "page 1, line 9", or the name of a cell or key. */
  place: string
  rule: string
  /** What speaks for it. Two of them make it sure; the file's own data is sure by itself. */
  grounds: readonly Ground[]
  /** What speaks against it: each of them makes it uncertain. */
  doubts?: readonly Doubt[]
}

export interface Findings {
  found: Finding[]
  /** What a reader should know beside the values: contradictions, checks that held, choices left open. */
  remarks: string[]
}

export const oneOrNone = (finding?: Finding): Findings => ({ found: finding ? [finding] : [], remarks: [] })

/** The values by their fields, as the `data` of a run has them. */
export const valuesOf = (found: readonly Finding[]): JsonObject =>
  Object.fromEntries(found.map(({ field, value }) => [field, value]))

/** A choice that is left open, with the reason in words. */
export const leftOut = (remark: string): Findings => ({ found: [], remarks: [remark] })

export interface Extracted {
  /** The `data` of the run. */
  data: JsonObject
  findings: Findings
}

/** Tells how sure every value is: nothing may speak against it, and two independent grounds for it. */
export function certaintyOf(found: readonly Finding[]): Certainties {
  return Object.fromEntries(found.map((finding) => [pointerOf(finding), judge(finding)]))
}

/** What speaks against a value; a single ground is too little. */
export function doubtsOf({ grounds, doubts = [] }: Finding): readonly Doubt[] {
  if (doubts.length > 0) return [...new Set(doubts)]
  return grounds.includes('own_data') || new Set(grounds).size >= 2 ? [] : ['one_ground']
}

function judge(finding: Finding): FieldCertainty {
  const { grounds, value } = finding
  const doubts = doubtsOf(finding)
  return {
    certainty: doubts.length === 0 ? 'sure' : 'uncertain',
    grounds: [...new Set(grounds)],
    doubts,
    ...(value !== null && typeof value !== 'object' && { value }),
  }
}

const pointerOf = ({ path, field }: Finding) =>
  (path ?? [field]).map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
