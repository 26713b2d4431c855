import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { documentsTableId } from '../../../packages/local/src/api/tables.ts'
import { createStore, describeOpenFault } from '../../../packages/local/src/store/createStore.ts'
import { documents, extractText, finalRun, start, textDocument, upload } from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const note = textDocument('Invoice number: 7')

/** Holds the database as another program does. */
function lock(dataFolder: string): () => void {
  const other = new Database(join(dataFolder, 'cloudsquid.db'))
  other.exec('BEGIN IMMEDIATE')
  return () => {
    other.exec('ROLLBACK')
    other.close()
  }
}

describe('local Cloudsquid: a database that another program holds', () => {
  it('keeps uploads, starts, reviews and the ends of runs waiting, and loses none', async () => {
    const dataFolder = temporaryFolder()
    const { call } = openLocal({ dataFolder })
    const finished = await extractText(call, note)
    const rowId = await upload(call, note)
    const release = lock(dataFolder)
    const writes = [
      upload(call, note),
      start(call, rowId),
      call('PUT', `${documents}/run/${finished.run_id}/review`, { approved: true }),
    ] as const
    // Reading goes on meanwhile.
    for (const _ of [1, 2, 3])
      expect(await call('GET', `${documents}/run/${finished.run_id}`)).toMatchObject({ status: 200 })
    release()
    const [, runId, review] = await Promise.all(writes)
    expect(review.status).toBe(200)
    expect(await finalRun(call, runId)).toMatchObject({ status: 'done' })
  })

  it('leaves nothing half open: what is written afterwards is kept', () => {
    const dataFolder = temporaryFolder()
    const store = createStore(dataFolder)
    const { rows, runs } = store
    onTestFinished(() => store.close())
    rows.addDocument({
      id: 'row',
      tableId: documentsTableId,
      filename: 'a',
      mimetype: 'text/plain',
      sizeBytes: 1,
    })
    const release = lock(dataFolder)
    for (const write of [
      () => runs.claim(true),
      () => runs.requeueForgotten([]),
      () => runs.add({ id: 'refused', rowId: 'row' }),
      () => runs.finish('refused', { status: 'error', reasoning: '' }),
    ])
      expect(write).toThrow(/locked/)
    release()
    runs.add({ id: 'kept', rowId: 'row' })
    const other = new Database(join(dataFolder, 'cloudsquid.db'))
    onTestFinished(() => void other.close())
    expect(other.prepare('SELECT id FROM runs').all()).toMatchObject([{ id: 'kept' }])
  })

  it('is a 503 in words when it lasts', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const dataFolder = temporaryFolder()
    const { call } = openLocal({ dataFolder })
    const uploading = call('POST', `${documents}/files`, note)
    onTestFinished(lock(dataFolder))
    await vi.waitFor(() => expect(readdirSync(join(dataFolder, 'files'))).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(20_000)
    const { status, body, headers } = await uploading
    expect({ status, after: headers.get('retry-after') }).toEqual({ status: 503, after: '2' })
    expect(body.errorMessage).toMatch(/Nothing was kept/)
    expect(readdirSync(join(dataFolder, 'files'))).toEqual([])
  })
})

describe('local Cloudsquid: an upload that cannot be kept', () => {
  it('leaves no file behind', async () => {
    const dataFolder = temporaryFolder()
    const { files } = createStore(dataFolder)
    // A folder in its place: the last step, the renaming, fails.
    mkdirSync(join(dataFolder, 'files', 'row', 'in-the-way'), { recursive: true })
    await expect(files.write('row', Buffer.from('bytes'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/)
    expect(readdirSync(join(dataFolder, 'files'))).toEqual(['row'])
  })
})

describe('local Cloudsquid: a data folder that cannot be opened', () => {
  it('holds something that is no database, which stays as it is', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'cloudsquid.db'), 'x'.repeat(8_192))
    expect(() => createStore(folder)).toThrow(/is no database of this server.*move it away/)
    writeFileSync(join(folder, 'lock.db'), 'x'.repeat(8_192))
    expect(() => createStore(folder)).toThrow(/is no database of this server/)
  })

  it('is a file, or lies below one', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    for (const folder of [file, join(file, 'below')])
      expect(() => createStore(folder)).toThrow(/is a file, or lies below one.*CLOUDSQUID_LOCAL_DATA/)
  })

  it.each([
    ['SQLITE_READONLY', /cannot be written by this user/],
    ['EACCES', /cannot be written by this user/],
    ['EROFS', /read-only/],
    ['SQLITE_FULL', /disk is full.*Nothing in it is lost/],
    ['ENOSPC', /disk is full/],
    ['SQLITE_CORRUPT', /damaged/],
    ['SQLITE_IOERR_SHMSIZE', /Check the disk/],
    ['SQLITE_BUSY', /held by another program/],
  ])('says what happened and what to do: %s', (code, words) => {
    const told = describeOpenFault('/data', Object.assign(new Error('raw'), { code })) as Error
    expect(told.message).toMatch(words)
    expect(told.message).toMatch(/^The data folder \/data .*CLOUDSQUID_LOCAL_DATA/)
  })
})
