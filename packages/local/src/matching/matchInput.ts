import type { MatchTask } from '../contract/MatchTask.ts'
import {
  type MatchFields,
  readMatchFields,
  type Agreement,
  type FieldComparison,
  type FieldName,
  compareFields,
} from './compareFields.ts'

type MatchOutcome =
  | { status: 'done'; data: MatchData; reasoning: string }
  | { status: 'error'; reasoning: string }

export interface MatchData {
  match: MatchVerdict
  row_id?: string
  score: number
  differences: { field: string; input: string | number; found: string | number | null }[]
  candidates: { row_id: string; filename: string; score: number }[]
}

const mostCandidates = 5

/**
 * Finds the extracted row that an input belongs to, and says what agrees and what does not.
 *
 * The input is the task's `data`, an extracted row by `files`, or both, in which case `data` wins field by field.
 */
export function matchInput({ input, extracted }: MatchTask): MatchOutcome {
  const files = input.files ?? []
  if (files.length > 1) return fail('A task matches one file. Create a task for each file.')
  const fileId = files[0]?.id
  const rows = extracted.map(({ rowId, filename, dataText }) => ({
    rowId,
    filename,
    fields: readMatchFields(JSON.parse(dataText) as Record<string, unknown>),
  }))
  const file = rows.find(({ rowId }) => rowId === fileId)
  if (fileId !== undefined && file === undefined)
    return fail(
      'The row of the task has no finished extraction. Run it in its table first, then run the task again.',
    )
  const fields: MatchFields = { ...file?.fields, ...readMatchFields(input.data ?? {}) }
  if (Object.keys(fields).length === 0)
    return fail(
      'The input holds none of vendor, invoice_number and invoice_amount (or amount). Send at least one.',
    )
  const ranked = rankRows(
    fields,
    rows.filter(({ rowId }) => rowId !== fileId),
  )
  return { status: 'done', data: toData(ranked), reasoning: explainMatch(ranked) }
}

function toData(ranked: RankedRow[]): MatchData {
  const best = ranked[0]
  const candidates = ranked
    .filter(({ score }) => score > 0)
    .slice(0, mostCandidates)
    .map(({ rowId, filename, score }) => ({ row_id: rowId, filename, score }))
  if (best === undefined || best.verdict === 'none')
    return { match: 'none', score: best?.score ?? 0, differences: [], candidates }
  const differences = best.comparisons
    .filter(({ agreement }) => agreement !== 'same')
    .map(({ field, input, found }) => ({ field, input, found: found ?? null }))
  return { match: best.verdict, row_id: best.rowId, score: best.score, differences, candidates }
}

function fail(reasoning: string): MatchOutcome {
  return { status: 'error', reasoning }
}

const names: Record<FieldName, string> = {
  invoice_number: 'The invoice number',
  vendor: 'The vendor',
  amount: 'The amount',
}

const sentences: Record<Agreement, (one: FieldComparison) => string> = {
  same: ({ field, input }) => `${names[field]} agrees: ${input}.`,
  similar: ({ field, input, found }) =>
    `${names[field]} is written differently but reads the same: ${input}, found ${found}.`,
  different: ({ field, input, found }) => `${names[field]} does not agree: ${input}, found ${found}.`,
  missing: ({ field, input }) => `${names[field]} was not found in the row: ${input}.`,
}

const verdicts: Record<MatchVerdict, string> = {
  exact: 'Exact match',
  probable: 'Probable match',
  none: 'No match',
}

/** Explains a match by the rules that made it, field by field. */
function explainMatch(ranked: RankedRow[]): string {
  const engine = 'Matched by rules (a local rule engine, not AI).'
  const best = ranked[0]
  if (best === undefined)
    return `${engine}\nNo match: there is no extracted row to compare with. Extract a document first.`
  const equals = ranked.filter(({ score }) => score === best.score).length
  const ties =
    best.verdict !== 'none' && equals > 1
      ? [`${equals} rows fit equally well; the newest of them is named.`]
      : []
  const row = best.filename === '' ? best.rowId : best.filename
  const head =
    best.verdict === 'none'
      ? `No match among ${ranked.length} rows. The nearest is ${row} (score ${best.score}).`
      : `${verdicts[best.verdict]}: ${row} (score ${best.score}).`
  return [engine, head, ...ties, ...best.comparisons.map((one) => sentences[one.agreement](one))].join('\n')
}

interface MatchRow {
  rowId: string
  filename: string
  fields: MatchFields
}

interface RankedRow extends Omit<MatchRow, 'fields'> {
  score: number
  verdict: MatchVerdict
  comparisons: FieldComparison[]
}

const rank: Record<MatchVerdict, number> = { exact: 2, probable: 1, none: 0 }

/** Orders rows by how well they match the input; rows that match equally well stay in their order. */
function rankRows(input: MatchFields, rows: MatchRow[]): RankedRow[] {
  return rows
    .map(({ fields, ...row }) => {
      const comparisons = compareFields(input, fields)
      return { ...row, comparisons, score: scoreMatch(comparisons), verdict: judgeMatch(comparisons) }
    })
    .toSorted((left, right) => rank[right.verdict] - rank[left.verdict] || right.score - left.score)
}

type MatchVerdict = 'exact' | 'probable' | 'none'

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
