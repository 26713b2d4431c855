import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createStore } from '../../../packages/local/src/store/createStore.ts'
import { documentsTableId } from '../../../packages/local/src/api/tables.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

function openStore(folder: string) {
  const store = createStore(folder)
  onTestFinished(() => store.close())
  return store
}

const row = {
  id: 'row-1',
  tableId: documentsTableId,
  filename: 'a.pdf',
  mimetype: 'application/pdf',
  sizeBytes: 100,
}

describe('local Cloudsquid: the store', () => {
  it('keeps rows, runs and reviews from one start to the next', () => {
    const folder = temporaryFolder()
    const first = createStore(folder)
    first.rows.addDocument(row)
    first.runs.add({ id: 'run-1', rowId: row.id })
    expect(first.runs.claim(true)).toMatchObject({
      id: 'run-1',
      status: 'running',
      crashes: 0,
      sizeBytes: 100,
    })
    first.runs.finish('run-1', { status: 'done', dataText: '{"a":1}', reasoning: 'Read.' })
    expect(first.runs.saveReview('run-1', { approved: true })).toBe('saved')
    first.close()

    expect(openStore(folder).runs.find('run-1')).toMatchObject({
      status: 'done',
      dataText: '{"a":1}',
      review: { approved: true },
      input: { files: [{ id: row.id }] },
    })
  })

  it('lets an interrupted run wait again, and leaves a finished one alone', () => {
    const folder = temporaryFolder()
    const first = createStore(folder)
    first.rows.addDocument(row)
    for (const id of ['ended', 'interrupted', 'waiting']) first.runs.add({ id, rowId: row.id })
    first.runs.claim(true)
    first.runs.finish('ended', { status: 'error', reasoning: 'Broken.' })
    first.runs.claim(true)
    first.runs.requeueInterrupted()
    expect(first.runs.claim(true)).toMatchObject({ id: 'interrupted', crashes: 1 })
    first.close()

    const { runs } = openStore(folder)
    const states = ['ended', 'interrupted', 'waiting'].map((id) => runs.find(id)?.status)
    expect(states).toEqual(['error', 'pending', 'pending'])
    // An orderly end is no crash.
    expect(runs.claim(true)).toMatchObject({ id: 'interrupted', crashes: 1 })
  })

  it('never ends a run twice', () => {
    const { rows, runs } = openStore(temporaryFolder())
    rows.addDocument(row)
    runs.add({ id: 'run-1', rowId: row.id })
    runs.claim(true)
    runs.finish('run-1', { status: 'done', dataText: '{}', reasoning: 'First.' })
    runs.finish('run-1', { status: 'error', reasoning: 'Second.' })
    expect(runs.find('run-1')).toMatchObject({ status: 'done', reasoning: 'First.' })
  })

  it('writes files whole, and removes what no row knows at the next start', async () => {
    const folder = temporaryFolder()
    const first = createStore(folder)
    first.rows.addDocument(row)
    await first.files.write(row.id, Buffer.from('bytes'))
    writeFileSync(join(folder, 'files', 'half.part'), 'x')
    writeFileSync(join(folder, 'files', 'orphan'), 'x')
    first.close()

    const store = openStore(folder)
    expect(readdirSync(join(folder, 'files'))).toEqual([row.id])
    expect(await new Response((await store.files.stream(row.id)).body).text()).toBe('bytes')
  })

  it('refuses a folder that is in use, in words, and takes it once it is free', () => {
    const folder = temporaryFolder()
    const first = createStore(folder)
    expect(() => createStore(folder)).toThrow(/in use by another local Cloudsquid.*CLOUDSQUID_LOCAL_DATA/)
    first.close()
    openStore(folder)
  })

  it('refuses a folder of a newer version, and leaves it as it was', () => {
    const folder = temporaryFolder()
    createStore(folder).close()
    const newer = new Database(join(folder, 'cloudsquid.db'))
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    expect(() => createStore(folder)).toThrow(/newer version.*schema 99/)
    expect(existsSync(join(folder, 'cloudsquid.db'))).toBe(true)
  })

  it('lists the newest finished run of each row, cut down to what can match', () => {
    const { rows, runs } = openStore(temporaryFolder())
    rows.addDocument(row)
    rows.addDocument({ ...row, id: 'row-2' })
    const finish = (id: string, rowId: string, data: object) => {
      runs.add({ id, rowId })
      runs.claim(true)
      runs.finish(id, { status: 'done', dataText: JSON.stringify(data), reasoning: '' })
    }
    finish('run-1', 'row-1', { invoice_number: 'old' })
    finish('run-2', 'row-2', { vendor: 'Acme', lines: [1, 2, 3] })
    finish('run-3', 'row-1', { invoice_number: 'new', issuer: 'Globex', amount: 3 })
    runs.add({ id: 'run-4', rowId: 'row-1' })
    const listed = runs
      .listExtracted(documentsTableId)
      .map(({ rowId, dataText }) => [rowId, JSON.parse(dataText)])
    expect(Object.fromEntries(listed)).toEqual({
      'row-1': { vendor: 'Globex', invoice_number: 'new', amount: 3, currency: null },
      'row-2': { vendor: 'Acme', invoice_number: null, amount: null, currency: null },
    })
  })
})
