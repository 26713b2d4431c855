import { compareFields, type FieldComparison, type FieldName } from './compareFields.ts'
import type { MatchFields } from './MatchFields.ts'

export interface MatchRow {
  rowId: string
  filename: string
  fields: MatchFields
}

export interface RankedRow extends Omit<MatchRow, 'fields'> {
  score: number
  verdict: MatchVerdict
  comparisons: FieldComparison[]
}

const rank: Record<MatchVerdict, number> = { exact: 2, probable: 1, none: 0 }

/** Orders rows by how well they match the input; rows that match equally well stay in their order. */
export function rankRows(input: MatchFields, rows: MatchRow[]): RankedRow[] {
  return rows
    .map(({ fields, ...row }) => {
      const comparisons = compareFields(input, fields)
      return { ...row, comparisons, score: scoreMatch(comparisons), verdict: judgeMatch(comparisons) }
    })
    .toSorted((left, right) => rank[right.verdict] - rank[left.verdict] || right.score - left.score)
}

export type MatchVerdict = 'exact' | 'probable' | 'none'

const weights: Record<FieldName, number> = { invoice_number: 0.5, amount: 0.3, vendor: 0.2 }
const probableScore = 0.6

/** Weighs the fields that the input holds, from 0 (nothing agrees) to 1 (all of it does), to two digits. */
function scoreMatch(comparisons: FieldComparison[]): number {
  const total = comparisons.reduce((sum, { field }) => sum + weights[field], 0)
  const reached = comparisons.reduce((sum, { field, likeness }) => sum + weights[field] * likeness, 0)
  return total === 0 ? 0 : Math.round((reached / total) * 100) / 100
}

/**
 * Says what a row amounts to as a match.
 *
 * Exact: the invoice number and at least one more field are the same, and none differs. Probable: most of the weight
 * agrees, and either the invoice number does or two fields do; an amount alone fits too many invoices.
 */
function judgeMatch(comparisons: FieldComparison[]): MatchVerdict {
  const agreeing = comparisons.filter(({ agreement }) => agreement === 'same' || agreement === 'similar')
  const hasNumber = agreeing.some(({ field }) => field === 'invoice_number')
  const areAllSame = comparisons.every(({ agreement }) => agreement === 'same')
  if (areAllSame && hasNumber && comparisons.length >= 2) return 'exact'
  const isSupported = hasNumber || agreeing.length >= 2
  return isSupported && scoreMatch(comparisons) >= probableScore ? 'probable' : 'none'
}
