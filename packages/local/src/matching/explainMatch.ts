import type { Agreement, FieldComparison, FieldName } from './compareFields.ts'
import type { MatchVerdict } from './judgeMatch.ts'
import type { RankedRow } from './rankRows.ts'

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
export function explainMatch(ranked: RankedRow[]): string {
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
