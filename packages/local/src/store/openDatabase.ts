import Database from 'libsql'
import { join } from 'node:path'
import { scalarsOf } from './records.ts'
import { StoreError } from './storeFaults.ts'

export type LocalDatabase = Database.Database

/**
 * Opens the database of a data folder, and makes it where there is none.
 *
 * WAL with full synchronisation: what was committed is there after `kill -9`, and after the power fails too.
 *
 * @throws StoreError if a newer version wrote it.
 */
export function openDatabase(dataFolder: string): LocalDatabase {
  const database = new Database(join(dataFolder, 'cloudsquid.db'))
  try {
    // Short, as the whole process stands still meanwhile; `patiently` waits on.
    database.pragma('busy_timeout = 20')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    migrate(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Each entry takes the schema one version further; an entry that was released never changes. */
const migrations: (string | ((database: Database.Database) => void))[] = [
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
  addDecisions,
  `ALTER TABLE runs ADD COLUMN certainty TEXT;`,
  `ALTER TABLE runs ADD COLUMN awaits_recognition INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE recognized (run_id TEXT PRIMARY KEY REFERENCES runs (id), pages TEXT NOT NULL) STRICT;`,
]

/**
 * Brings the schema up to date, all or nothing; the version is SQLite's own `user_version`.
 *
 * @throws StoreError if a newer version wrote the database: going back could lose what that one keeps.
 */
function migrate(database: Database.Database): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version > migrations.length)
    throw new StoreError(
      `The data folder was written by a newer version (schema ${version}, this one knows ${migrations.length}). Update, or give this one a folder of its own with CLOUDSQUID_LOCAL_DATA.`,
    )
  if (version === migrations.length) return
  database
    .transaction(() => {
      for (const migration of migrations.slice(version))
        if (typeof migration === 'string') database.exec(migration)
        else migration(database)
      database.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}

/** Corrections and every decision ever taken; and what a list of runs needs, so that it reads no data. */
function addDecisions(database: Database.Database): void {
  database.exec(
    `ALTER TABLE runs ADD COLUMN extracted TEXT;
     ALTER TABLE runs ADD COLUMN corrections TEXT;
     ALTER TABLE runs ADD COLUMN correction_count INTEGER NOT NULL DEFAULT 0;
     ALTER TABLE runs ADD COLUMN accepted_findings TEXT;
     ALTER TABLE runs ADD COLUMN table_id TEXT NOT NULL DEFAULT '';
     ALTER TABLE runs ADD COLUMN scalars TEXT NOT NULL DEFAULT '{}';
     ALTER TABLE runs ADD COLUMN updated_at TEXT NOT NULL DEFAULT '';
     UPDATE runs SET table_id = (SELECT table_id FROM rows WHERE rows.id = row_id),
       updated_at = max(created_at, coalesce(started_at, ''), coalesce(finished_at, ''), coalesce(review_date, ''));
     CREATE INDEX runs_by_table ON runs (table_id);
     CREATE INDEX runs_by_change ON runs (table_id, updated_at);
     CREATE TABLE decisions (
       id INTEGER PRIMARY KEY,
       run_id TEXT NOT NULL REFERENCES runs (id),
       review_date TEXT NOT NULL,
       approved INTEGER NOT NULL CHECK (approved IN (0, 1)),
       comment TEXT,
       reviewed_by TEXT,
       corrections TEXT,
       accepted_findings TEXT,
       expected TEXT
     ) STRICT;
     CREATE INDEX decisions_by_run ON decisions (run_id, id);
     INSERT INTO decisions (run_id, review_date, approved, comment, reviewed_by)
       SELECT id, review_date, review_approved, review_comment, reviewed_by FROM runs
       WHERE review_approved IS NOT NULL AND review_date IS NOT NULL ORDER BY review_date;`,
  )
  const ended = database.prepare(
    `SELECT id, data FROM runs WHERE status = 'done' AND id > ? ORDER BY id LIMIT 100`,
  )
  const update = database.prepare('UPDATE runs SET scalars = :scalars WHERE id = :id')
  // By the hundred: the data of all runs may be more than memory holds.
  for (let last = ''; ;) {
    const runs = ended.all([last]) as { id: string; data: string }[]
    for (const { id, data } of runs) update.run({ id, scalars: scalarsOf(data) })
    const next = runs.at(-1)
    if (next === undefined) return
    last = next.id
  }
}

/**
 * Writes all of it or nothing. Every write of the store passes here, also one of a single statement.
 *
 * A statement that meets a lock stays under way in this binding of SQLite: what is written after it is committed only
 * with it, and lost with the next roll-back, though it was answered. Here the lock is met before any statement begins.
 */
export function writeWhole<TResult>(database: LocalDatabase, write: () => TResult): TResult {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = write()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk: SQLite has rolled it back by itself, and says so if it is asked again.
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}
