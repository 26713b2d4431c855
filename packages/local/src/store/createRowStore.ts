import { type LocalDatabase, writeWhole } from './openDatabase.ts'
import type { AgentJobInput } from '../contract/MatchTask.ts'
import { type RowRecord, rowSchema } from './records.ts'

type NewDocumentRow = Pick<RowRecord, 'id' | 'tableId' | 'filename' | 'mimetype'> & { sizeBytes: number }

export function createRowStore(database: LocalDatabase) {
  const insert = database.prepare(
    `INSERT INTO rows (id, table_id, kind, filename, mimetype, input, size_bytes, created_at)
     VALUES (:id, :tableId, :kind, :filename, :mimetype, :input, :sizeBytes, :createdAt)`,
  )
  const byId = database.prepare(
    `SELECT id, table_id AS tableId, kind, coalesce(filename, '') AS filename, coalesce(mimetype, '') AS mimetype, input
     FROM rows WHERE id = ?`,
  )
  const existing = database.prepare('SELECT 1 AS found FROM rows WHERE id = ?')
  const noFile = { filename: null, mimetype: null, sizeBytes: 0 }
  const add = (row: (NewDocumentRow | typeof noFile) & { kind: RowRecord['kind']; input: AgentJobInput }) =>
    writeWhole(database, () => {
      insert.run({ ...row, input: JSON.stringify(row.input), createdAt: new Date().toISOString() })
    })
  return {
    // An uploaded row is its own input, which is how a reader of the API tells what was read (contract row 22).
    addDocument: (row: NewDocumentRow) =>
      add({ ...row, kind: 'document', input: { files: [{ id: row.id }] } }),
    addTask: (row: { id: string; tableId: string; input: AgentJobInput }) =>
      add({ ...noFile, ...row, kind: 'task' }),
    has: (id: string) => existing.get([id]) !== undefined,
    find(id: string): RowRecord | undefined {
      const row = byId.get([id])
      return row === undefined ? undefined : rowSchema.parse(row)
    },
  }
}
