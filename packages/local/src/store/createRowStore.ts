import type { LocalDatabase } from './openDatabase.ts'
import { writeWhole } from './writeWhole.ts'
import type { AgentJobInput } from '../contract/AgentJobInput.ts'
import { type RowRecord, rowSchema } from './records.ts'

export interface NewDocumentRow {
  id: string
  tableId: string
  filename: string
  mimetype: string
  sizeBytes: number
}

export interface NewTaskRow {
  id: string
  tableId: string
  input: AgentJobInput
}

export interface RowStore {
  addDocument(row: NewDocumentRow): void
  addTask(row: NewTaskRow): void
  find(id: string): RowRecord | undefined
  has(id: string): boolean
}

export function createRowStore(database: LocalDatabase): RowStore {
  const insert = database.prepare(
    `INSERT INTO rows (id, table_id, kind, filename, mimetype, input, size_bytes, created_at)
     VALUES (:id, :table_id, :kind, :filename, :mimetype, :input, :size_bytes, :created_at)`,
  )
  const byId = database.prepare('SELECT id, table_id, kind, filename, mimetype, input FROM rows WHERE id = ?')
  const existing = database.prepare('SELECT 1 AS found FROM rows WHERE id = ?')

  const add = (
    row: NewDocumentRow | (NewTaskRow & { filename: null; mimetype: null; sizeBytes: 0 }),
    kind: RowRecord['kind'],
  ) =>
    writeWhole(
      database,
      () =>
        void insert.run({
          id: row.id,
          table_id: row.tableId,
          kind,
          filename: row.filename,
          mimetype: row.mimetype,
          // An uploaded row is its own input, which is how a reader of the API tells what was read (contract row 22).
          input: JSON.stringify('input' in row ? row.input : { files: [{ id: row.id }] }),
          size_bytes: row.sizeBytes,
          created_at: new Date().toISOString(),
        }),
    )

  return {
    addDocument: (row) => add(row, 'document'),
    addTask: (row) => add({ ...row, filename: null, mimetype: null, sizeBytes: 0 }, 'task'),
    has: (id) => existing.get([id]) !== undefined,
    find(id) {
      const row = byId.get([id])
      return row === undefined ? undefined : rowSchema.parse(row)
    },
  }
}
