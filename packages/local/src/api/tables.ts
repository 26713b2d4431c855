import * as z from 'zod'
import { fault } from './faults.ts'

/** The one project of the local Cloudsquid, with the two tables that are there from the start. */
export const localProject = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'local',
  created_at: '2025-01-01T00:00:00Z',
} as const

/** The table that documents are uploaded to. */
export const documentsTableId = '00000000-0000-4000-8000-000000000001'
/** The table whose tasks match an input against what was read in the other. */
export const matchesTableId = '00000000-0000-4000-8000-000000000002'

export type TableKind = 'extraction' | 'reconcile'

export interface LocalTable {
  id: string
  name: string
  kind: TableKind
}

export const tables: readonly LocalTable[] = [
  { id: documentsTableId, name: 'Documents', kind: 'extraction' },
  { id: matchesTableId, name: 'Matches', kind: 'reconcile' },
]

/**
 * Finds the table that a path names.
 *
 * @throws HTTPException 400 for a malformed id, 404 for a project or table that is not there.
 */
export function findTable(params: { project: string; table: string }): LocalTable {
  if (params.project !== localProject.name)
    throw fault(404, `There is no such project. The local Cloudsquid has one, "${localProject.name}".`)
  const id = readId(params.table, 'table id')
  const table = tables.find((one) => one.id === id)
  if (table === undefined)
    throw fault(
      404,
      `There is no such table. The local Cloudsquid has ${tables.map((one) => `${one.name} (${one.id})`).join(' and ')}.`,
    )
  return table
}

/** Finds the table of a path that serves tables of one kind only; another kind is 400, in words. */
export function findTableOf(kind: TableKind, params: { project: string; table: string }): LocalTable {
  const table = findTable(params)
  if (table.kind === kind) return table
  const use =
    kind === 'extraction' ? 'takes no documents: create a task in it' : 'takes no tasks: upload a file to it'
  throw fault(400, `The table ${table.name} is of the kind "${table.kind}" and ${use}.`)
}

/** Checks an id of a path; ids are compared in lower case. */
export function readId(text: string, name: string): string {
  const id = z.guid().safeParse(text)
  if (id.success) return id.data.toLowerCase()
  throw fault(400, `The ${name} is not a UUID.`)
}
