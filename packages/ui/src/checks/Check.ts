import type { JsonValue } from 'cloudsquid-react/contract'
import type { Placed, Role, RoleMap } from './roles/Role.ts'

/** `error`: the values contradict each other or a rule that has no exception. `warning`: somebody should look. */
export type Severity = 'error' | 'warning'

/** What a check objects to. */
export interface Finding {
  /** The JSON pointer of the value to look at; of one that was not returned, where it would stand. */
  pointer: string
  severity: Severity
  /** Chooses the sentence. The codes of the built-in checks have theirs in the labels. */
  code: string
  /** What the sentence speaks of, written as the data writes it. */
  values: Readonly<Record<string, string | number>>
  /** Pointers of the other values that take part: any of them may be the wrong one. */
  related?: readonly string[]
}

/**
 * Looks at the data of one run and gives what it objects to.
 *
 * Runs again at every change, so it has to be pure: the same data and context give the same findings, and neither is
 * changed. What it throws reaches the page's error handler once, and the other checks run all the same.
 *
 * @example
 * const costCentre: Check = (data, { find }) =>
 *   find('number') && !(isJsonObject(data) && 'cost_centre' in data)
 *     ? [{ pointer: '/cost_centre', severity: 'warning', code: 'noCostCentre', values: {} }]
 *     : []
 */
export type Check = (data: JsonValue, context: CheckContext) => Iterable<Finding>

/** Another run whose data is known. */
export interface KnownRun {
  /** Comes back in the finding, so that the host can link to the run. */
  id: string
  data: JsonValue
}

/** How sure an extraction says it is of a value. */
export interface KnownCertainty {
  certainty: 'sure' | 'uncertain'
  /** Codes of what speaks against it: `one_ground`, `rivals`, `contradiction` and so on. */
  doubts?: readonly string[] | undefined
  /** The value that was judged. Another one in its place is somebody's correction, and no longer uncertain. */
  value?: JsonValue | undefined
}

/** What is known beside the data. All of it is optional: a check that lacks what it needs finds nothing. */
export interface CheckFacts {
  /** Which value plays which role, where the keys do not tell. */
  roles?: RoleMap | undefined
  /** The other runs, for duplicates. Pass the same array as long as it is the same runs: it is indexed once. */
  others?: readonly KnownRun[] | undefined
  /** The id of this run, so that it may stand among the others. */
  self?: string | undefined
  /** Today, for dates. Without it no date is called a future one. */
  now?: Date | undefined
  /** Keys or JSON pointers of the fields that should be there. */
  expected?: readonly string[] | undefined
  /** Pointers of the values that were looked for in the document and stand nowhere in it. */
  evidence?: { readonly missing: readonly string[] } | undefined
  /** How sure the extraction or the recognition was, from 0 to 1, by JSON pointer. */
  meta?: Readonly<Partial<Record<string, { readonly confidence?: number | undefined }>>> | undefined
  /** How sure the extraction says it is of each value, by JSON pointer. */
  certainty?: Readonly<Partial<Record<string, KnownCertainty>>> | undefined
  /**
   * Below it a value is to be looked at.
   *
   * @default 0.5
   */
  confidenceBelow?: number | undefined
}

/** What a check is given beside the data. */
export interface CheckContext extends CheckFacts {
  /** Gives the value that plays a role, wherever it stands; `undefined` if there is none or if it is not clear which. */
  find: (role: Role) => Placed | undefined
  /** Gives every value that could play a role: the VAT numbers of both sides, all accounts. */
  findAll: (role: Role) => readonly Placed[]
  /** Gives the rows of the table that plays a role, and the pointer of the table. */
  findRows: (role: 'lines' | 'taxes') => RoleTable | undefined
}

/** A table of the data with what its cells are. */
export interface RoleTable {
  pointer: string
  rows: readonly RoleRow[]
}

export interface RoleRow {
  pointer: string
  find: (role: Role) => Placed | undefined
  /** Nothing in the row is a number: a heading or a note between the lines. */
  isNote: boolean
  /** It tells what another line holds ("incl. levy 4.24"), and may count or not. */
  isIncluded: boolean
}
