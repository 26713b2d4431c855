import { compareFields, type FieldComparison } from './compareFields.ts'
import { judgeMatch, type MatchVerdict, scoreMatch } from './judgeMatch.ts'
import type { MatchFields } from './MatchFields.ts'

export interface MatchRow {
  rowId: string
  filename: string
  fields: MatchFields
}

export interface RankedRow {
  rowId: string
  filename: string
  score: number
  verdict: MatchVerdict
  comparisons: FieldComparison[]
}

const rank: Record<MatchVerdict, number> = { exact: 2, probable: 1, none: 0 }

/** Orders rows by how well they match the input; rows that match equally well stay in their order. */
export function rankRows(input: MatchFields, rows: MatchRow[]): RankedRow[] {
  return rows
    .map(({ rowId, filename, fields }) => {
      const comparisons = compareFields(input, fields)
      return {
        rowId,
        filename,
        comparisons,
        score: scoreMatch(comparisons),
        verdict: judgeMatch(comparisons),
      }
    })
    .toSorted((left, right) => rank[right.verdict] - rank[left.verdict] || right.score - left.score)
}
