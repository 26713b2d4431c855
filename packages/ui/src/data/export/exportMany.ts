import type { JsonObject, JsonValue } from 'cloudsquid-react'
import { writeJson } from '../../values/keptDigits.ts'
import { collectTables } from '../table/collectTables.ts'
import type { Scalar } from '../values/valueKind.ts'
import { flattenRecord } from './flattenRecord.ts'
import { csvLines, csvStart } from './toCsv.ts'

/** `fields`: a line for each run. `lines`: a line for each row of their tables. */
export type ManyExport = 'fields' | 'lines' | 'json'

export interface ExportedRun {
  /** What tells the run apart, in the first columns of every line. */
  about: Readonly<Record<string, string>>
  data: JsonObject
}

/**
 * Writes many runs as one file, a part at a time: between two parts the page gets its turn, and no more than one of them
 * is held as objects. The runs are read twice for CSV, as its first line names the columns of all.
 */
export async function exportMany(
  kind: ManyExport,
  readRuns: () => AsyncIterable<readonly ExportedRun[]>,
): Promise<Blob> {
  if (kind === 'json') return exportJson(readRuns())
  const recordsOf = kind === 'fields' ? fieldsOf : linesOf
  const names = new Set<string>()
  for await (const runs of readRuns())
    for (const run of runs)
      for (const record of recordsOf(run)) for (const name of record.keys()) names.add(name)
  const columns = [...names]
  const parts: BlobPart[] = [csvStart, csvLines([columns])]
  for await (const runs of readRuns()) {
    const rows = runs.flatMap((run) =>
      recordsOf(run).map((record) => columns.map((name) => record.get(name) ?? '')),
    )
    if (rows.length > 0) parts.push(new Blob([csvLines(rows)]))
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

async function exportJson(pages: AsyncIterable<readonly ExportedRun[]>): Promise<Blob> {
  const parts: BlobPart[] = []
  for await (const runs of pages)
    for (const { about, data } of runs)
      parts.push(`${parts.length === 0 ? '[\n' : ',\n'}${writeJson({ ...about, data })}`)
  parts.push(parts.length === 0 ? '[]\n' : '\n]\n')
  return new Blob(parts, { type: 'application/json' })
}

type CsvRecord = Map<string, Scalar>

function fieldsOf({ about, data }: ExportedRun): CsvRecord[] {
  return [joined(about, flattenRecord(data, false))]
}

function linesOf({ about, data }: ExportedRun): CsvRecord[] {
  const { tables } = collectTables(Object.entries<JsonValue>(data))
  return tables.flatMap(({ path, rows }) =>
    rows.map((row) => joined({ ...about, table: path.join('.') }, flattenRecord(row, true))),
  )
}

/** A field of the data may have the name of a column of ours; neither is lost. */
function joined(about: Readonly<Record<string, string>>, record: CsvRecord): CsvRecord {
  const all: CsvRecord = new Map(Object.entries(about))
  for (const [name, value] of record) all.set(all.has(name) ? `data.${name}` : name, value)
  return all
}
