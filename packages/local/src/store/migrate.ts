import type Database from 'libsql'
import { StoreError } from './StoreError.ts'

/** Each entry takes the schema one version further; an entry that was released never changes. */
const migrations = [
  `CREATE TABLE rows (
     id TEXT PRIMARY KEY,
     table_id TEXT NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('document', 'task')),
     filename TEXT,
     mimetype TEXT,
     input TEXT NOT NULL,
     created_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE runs (
     id TEXT PRIMARY KEY,
     row_id TEXT NOT NULL REFERENCES rows (id),
     status TEXT NOT NULL CHECK (status IN ('pending', 'running', 'done', 'error')),
     data TEXT NOT NULL DEFAULT '{}',
     reasoning TEXT,
     attempts INTEGER NOT NULL DEFAULT 0,
     created_at TEXT NOT NULL,
     started_at TEXT,
     finished_at TEXT,
     review_approved INTEGER CHECK (review_approved IN (0, 1)),
     review_comment TEXT,
     reviewed_by TEXT,
     review_date TEXT
   ) STRICT;
   CREATE INDEX runs_by_row ON runs (row_id, finished_at);
   CREATE INDEX runs_unfinished ON runs (status) WHERE status IN ('pending', 'running');`,
  `ALTER TABLE rows ADD COLUMN size_bytes INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE rows ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE runs DROP COLUMN attempts;`,
]

/**
 * Brings the schema up to date, all or nothing; the version is SQLite's own `user_version`.
 *
 * @throws StoreError if a newer version wrote the database: going back could lose what that one keeps.
 */
export function migrate(database: Database.Database): void {
  const version = readVersion(database)
  if (version > migrations.length)
    throw new StoreError(
      `The data folder was written by a newer version (schema ${version}, this one knows ${migrations.length}). Update, or give this one a folder of its own with CLOUDSQUID_LOCAL_DATA.`,
    )
  if (version === migrations.length) return
  database
    .transaction(() => {
      for (const migration of migrations.slice(version)) database.exec(migration)
      database.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}

function readVersion(database: Database.Database): number {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number }
  return row.user_version
}
