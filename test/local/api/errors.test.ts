import { describe, expect, it } from 'vitest'
import { createCaller, documents, matches, textDocument, upload } from '../support/createCaller.ts'
import { openLocal, testKey } from '../support/openLocal.ts'

const nobody = '11111111-1111-4111-8111-111111111111'
const document = textDocument('hello')
const unknownTable = `/projects/local/tables/${nobody}`

const refusals: [
  name: string,
  status: number,
  method: string,
  path: string,
  body: unknown,
  message: RegExp,
][] = [
  ['an unknown endpoint', 404, 'GET', '/nothing', undefined, /no such endpoint/],
  ['an unknown project', 404, 'POST', `/projects/other/tables/${nobody}/files`, document, /no such project/],
  ['an unknown table', 404, 'POST', `${unknownTable}/files`, document, /no such table.*Documents.*Matches/],
  [
    'a table id that is none',
    400,
    'POST',
    '/projects/local/tables/first/files',
    document,
    /table id is not a UUID/,
  ],
  ['a document for a reconcile table', 400, 'POST', `${matches}/files`, document, /Matches.*create a task/],
  ['an extraction in a reconcile table', 400, 'POST', `${matches}/extract`, document, /create a task/],
  [
    'a task for an extraction table',
    400,
    'POST',
    `${documents}/tasks`,
    { data: {} },
    /Documents.*upload a file/,
  ],
  [
    'a reconciliation in an extraction table',
    400,
    'POST',
    `${documents}/reconcile`,
    { data: {} },
    /upload a file/,
  ],
  ['a body that is not JSON', 400, 'POST', `${documents}/files`, '{"file', /not JSON/],
  ['a body that is no object', 400, 'POST', `${documents}/run`, '[]', /must be an object with row_id/],
  [
    'an unknown mimetype',
    400,
    'POST',
    `${documents}/files`,
    { ...document, mimetype: 'image/gif' },
    /mimetype must be one of/,
  ],
  [
    'no filename',
    400,
    'POST',
    `${documents}/files`,
    { ...document, filename: undefined },
    /filename must be text/,
  ],
  [
    'a filename with a path',
    400,
    'POST',
    `${documents}/files`,
    { ...document, filename: '../a.txt' },
    /plain name/,
  ],
  [
    'a filename with a line break',
    400,
    'POST',
    `${documents}/files`,
    { ...document, filename: 'a\nb' },
    /plain name/,
  ],
  [
    'an unknown file_type',
    400,
    'POST',
    `${documents}/files`,
    { ...document, file_type: 'ftp' },
    /binary, uri or multipart/,
  ],
  [
    'base64 with a line break',
    400,
    'POST',
    `${documents}/files`,
    { ...document, file: 'aGVs\nbG8=' },
    /standard base64/,
  ],
  [
    'base64 without padding',
    400,
    'POST',
    `${documents}/files`,
    { ...document, file: 'aGVsbG8' },
    /standard base64/,
  ],
  [
    'a data: URL',
    400,
    'POST',
    `${documents}/files`,
    { ...document, file: 'data:text/plain;base64,aGVsbG8=' },
    /without a "data:" prefix/,
  ],
  ['URL-safe base64', 400, 'POST', `${documents}/files`, { ...document, file: '-_-_' }, /standard base64/],
  [
    'an empty multipart',
    400,
    'POST',
    `${documents}/files`,
    { ...document, file_type: 'multipart', file: [] },
    /at least one part/,
  ],
  [
    'unreadable parts',
    400,
    'POST',
    `${documents}/files`,
    { ...document, file_type: 'multipart', file: [{}] },
    /filename, mimetype and file/,
  ],
  ['a row id that is none', 400, 'POST', `${documents}/run`, { row_id: 'first' }, /row_id must be a UUID/],
  [
    'a zero_retention that is none',
    400,
    'POST',
    `${documents}/run`,
    { row_id: nobody, zero_retention: 'yes' },
    /true or false/,
  ],
  ['an unknown row', 404, 'POST', `${documents}/run`, { row_id: nobody }, /no such row/],
  ['a run id that is none', 400, 'GET', `${documents}/run/first`, undefined, /run id is not a UUID/],
  ['an unknown run', 404, 'GET', `${documents}/run/${nobody}`, undefined, /no such run/],
  ['a task without input', 400, 'POST', `${matches}/tasks`, {}, /no input/],
  ['a task with empty files', 400, 'POST', `${matches}/tasks`, { files: [] }, /no input/],
  [
    'a task over an unknown row',
    404,
    'POST',
    `${matches}/tasks`,
    { files: [{ id: nobody }] },
    /no row of the table Documents/,
  ],
  [
    'a task nested without end',
    400,
    'POST',
    `${matches}/tasks`,
    `{"data":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
    /nested at most/,
  ],
]

describe('local Cloudsquid: errors', () => {
  it('answers each fault of the caller with its status and a sentence', async () => {
    const { call } = openLocal()
    const answers = await Promise.all(
      refusals.map(async ([name, , method, path, body]) => ({ name, ...(await call(method, path, body)) })),
    )
    const expected = refusals.map(([name, status, , , , message]) => ({
      name,
      status,
      body: { errorMessage: expect.stringMatching(message) },
    }))
    expect(answers.map(({ name, status, body }) => ({ name, status, body }))).toEqual(expected)
    for (const { body } of answers) expect(body.errorMessage).not.toMatch(/\bat .*:\d+|node_modules|\.ts\b/)
  })

  it.each([
    ['no key', {}],
    ['an empty key', { 'x-api-key': '' }],
    ['a wrong key', { 'x-api-key': `${testKey}x` }],
    ['a key in another header', { authorization: `Bearer ${testKey}` }],
  ])('demands the key on every path: %s', async (_name, headers) => {
    const { cloudsquid } = openLocal()
    const call = createCaller('http://local.test/api', headers, cloudsquid.fetch)
    for (const path of ['/projects', `${documents}/run/${nobody}`, '/nothing']) {
      const { status, body } = await call('GET', path)
      expect(status).toBe(401)
      expect(body.errorMessage).toMatch(/X-API-Key/)
      expect(JSON.stringify(body)).not.toContain(testKey)
    }
  })

  it('keeps the rows and runs of a table to that table', async () => {
    const { call } = openLocal()
    const rowId = await upload(call, document)
    expect(await call('POST', `${matches}/run`, { row_id: rowId })).toMatchObject({ status: 404 })
    const { body } = await call('POST', `${documents}/run`, { row_id: rowId })
    expect(await call('GET', `${matches}/run/${body.run_id}`)).toMatchObject({ status: 404 })
  })

  it('finds an id that is written in capitals', async () => {
    const { call } = openLocal()
    const rowId = await upload(call, document)
    expect(await call('POST', `${documents}/run`, { row_id: rowId.toUpperCase() })).toMatchObject({
      status: 202,
    })
  })

  it.each([
    ['announced', { 'content-length': String(64 * 1024 * 1024) }, 'x'],
    ['as it comes', {}, JSON.stringify({ row_id: 'x'.repeat(2 * 1024 * 1024) })],
  ])('refuses a body that is too large: %s', async (_name, headers, body) => {
    const { cloudsquid } = openLocal()
    const call = createCaller('http://local.test/api', { 'x-api-key': testKey, ...headers }, cloudsquid.fetch)
    expect(await call('POST', `${documents}/run`, body)).toMatchObject({
      status: 413,
      body: { errorMessage: expect.stringContaining('25 MB') },
    })
  })

  it('takes a document of 25 MB and refuses one byte more', async () => {
    const { call } = openLocal()
    const largest = Buffer.alloc(25 * 1024 * 1024).toString('base64')
    expect(await call('POST', `${documents}/files`, { ...document, file: largest })).toMatchObject({
      status: 201,
    })
    const tooLarge = Buffer.alloc(25 * 1024 * 1024 + 1).toString('base64')
    expect(await call('POST', `${documents}/files`, { ...document, file: tooLarge })).toMatchObject({
      status: 413,
      body: { errorMessage: expect.stringContaining('25 MB') },
    })
  })

  it('tells nothing of itself when it fails', async () => {
    const { call, cloudsquid } = openLocal()
    const rowId = await upload(call, document)
    await cloudsquid.close()
    const { status, body } = await call('POST', `${documents}/run`, { row_id: rowId })
    expect({ status, keys: Object.keys(body) }).toEqual({ status: 503, keys: ['errorMessage'] })
  })
})
