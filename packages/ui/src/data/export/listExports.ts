import type { JsonObject, JsonPatchOperation } from 'cloudsquid-react'
import type { Change } from '../../corrections/Change.ts'
import { writeJson } from '../../values/keptDigits.ts'
import { changesToCsv } from '../changes/changesToCsv.ts'
import { collectTables } from '../table/collectTables.ts'
import { fieldsToCsv, tableToCsv } from './toCsv.ts'

/** One file that a run can be taken away as. Its text is made when it is asked for: data may be large. */
export interface RunExport {
  kind: 'json' | 'fields' | 'table' | 'corrected' | 'corrections' | 'patch'
  filename: string
  mimetype: string
  /** The keys that lead to a table. */
  path: readonly string[]
  rowCount: number
  getText: () => string
}

/** What of a run can be taken away. */
export interface RunToExport {
  data: JsonObject
  raw: JsonObject
  /** What a reviewer corrected; absent where nothing was. */
  corrected?: { changes: readonly Change[]; patch: () => readonly JsonPatchOperation[] } | undefined
}

/** Lists what a run can be taken away as: what arrived as JSON, its fields as CSV, and each table as CSV. */
export function listExports(run: RunToExport, title: string): RunExport[] {
  const name = toFilename(withoutEnding(title))
  const { fields, tables } = collectTables(Object.entries(run.data))
  const csv = { mimetype: 'text/csv;charset=utf-8', rowCount: 1, path: [] }
  return [
    {
      kind: 'json',
      filename: `${name}.json`,
      mimetype: 'application/json',
      path: [],
      rowCount: 1,
      getText: () => writeJson(run.raw, 2),
    },
    ...(fields.length > 0
      ? [{ ...csv, kind: 'fields' as const, filename: `${name}.csv`, getText: () => fieldsToCsv(run.data) }]
      : []),
    ...tables.map(({ path, rows }) => ({
      ...csv,
      kind: 'table' as const,
      filename: `${name}.${toFilename(path.join('.'))}.csv`,
      path,
      rowCount: rows.length,
      getText: () => tableToCsv(rows),
    })),
    ...(run.corrected ? handOver(run.data, run.corrected, name) : []),
  ]
}

/** Corrections for where they cannot be stored: whole, as a list, and as a JSON Patch. */
function handOver(
  data: JsonObject,
  { changes, patch }: NonNullable<RunToExport['corrected']>,
  name: string,
): RunExport[] {
  const json = { mimetype: 'application/json', path: [], rowCount: changes.length }
  return [
    {
      ...json,
      kind: 'corrected',
      filename: `${name}.corrected.json`,
      getText: () => writeJson(data, 2),
    },
    {
      ...json,
      kind: 'corrections',
      filename: `${name}.corrections.csv`,
      mimetype: 'text/csv;charset=utf-8',
      getText: () => changesToCsv(changes),
    },
    {
      ...json,
      kind: 'patch',
      filename: `${name}.patch.json`,
      mimetype: 'application/json-patch+json',
      getText: () => JSON.stringify(patch(), null, 2),
    },
  ]
}

/** The ending of the document goes, as the file is another kind now. */
const withoutEnding = (title: string) => title.replace(/\.[A-Za-z\d]{1,5}$/, '')

/** What every file system takes. */
function toFilename(name: string): string {
  return (
    name
      // Control characters are what is looked for.
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u001F"*/:<>?\\|]+/g, '-')
      .replaceAll(/^[.\s-]+|[.\s-]+$/g, '')
      .slice(0, 120) || 'run'
  )
}
