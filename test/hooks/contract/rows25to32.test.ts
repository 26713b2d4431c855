import {
  createRunClient,
  mimetypes,
  parseRun,
  parseTimestamp,
  RunInputError,
  startRun,
  toMimetype,
  uploadFile,
  type UploadSource,
} from 'cloudsquid-react'
import { createTask } from 'cloudsquid-react/client'
import { describe, expect, it } from 'vitest'
import { buildRunAnswer } from '../../support/buildRunAnswer.ts'
import { json, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const table = { projectName: 'local', tableId: 'table-1' }

function clientOf(...steps: Step[]) {
  const script = scriptFetch(steps)
  return { client: createRunClient({ baseUrl: '/api', fetch: script.fetch }), requests: script.requests }
}

async function uploadedBody(source: UploadSource): Promise<unknown> {
  const { client, requests } = clientOf(json({ row_id: 'row-1' }))
  await uploadFile(client, table, { source })
  return JSON.parse(requests[0]?.body ?? '')
}

describe('contract rows 25 to 32', () => {
  it.each<[UploadSource]>([
    [new File(['x'], 'a.txt', { type: 'text/plain' })],
    [{ file: new Blob(['x']), filename: 'a.pdf' }],
    [{ uri: 'https://files.example/a.pdf', filename: 'a.pdf', mimetype: 'application/pdf' }],
    [{ parts: [{ any: 1 }], filename: 'a.eml', mimetype: 'message/rfc822' }],
  ])('row 25: all four fields of a document are sent', async (source) => {
    expect(Object.keys((await uploadedBody(source)) as object).toSorted()).toEqual([
      'file',
      'file_type',
      'filename',
      'mimetype',
    ])
  })

  it('row 26: a binary is plain base64, a uri an address, a multipart a list', async () => {
    const binary = new File(['hello'], 'a.txt', { type: 'text/plain' })
    expect(await uploadedBody(binary)).toMatchObject({ file_type: 'binary', file: 'aGVsbG8=' })
    const uri = { uri: 'https://files.example/a.pdf?sig=1', filename: 'a.pdf', mimetype: 'application/pdf' }
    expect(await uploadedBody(uri)).toMatchObject({ file_type: 'uri', file: uri.uri })
    const mail = { parts: ['x', { a: 1 }], filename: 'a.eml', mimetype: 'message/rfc822' }
    expect(await uploadedBody(mail)).toMatchObject({ file_type: 'multipart', file: mail.parts })
  })

  it.each(['data:text/plain,x', 'file:///etc/passwd', 'blob:x', '/a.pdf', '', 'https://', 'javascript:1'])(
    'row 26: %j is no address to read from, and nothing is sent',
    async (uri) => {
      const { client, requests } = clientOf(json({ row_id: 'row-1' }))
      const source = { uri, filename: 'a.pdf', mimetype: 'application/pdf' }
      await expect(uploadFile(client, table, { source })).rejects.toBeInstanceOf(RunInputError)
      expect(requests).toEqual([])
    },
  )

  it.each([
    ['audio/mpeg', 'a.mp3', 'audio/mp3'],
    ['audio/x-wav', 'a.wav', 'audio/wav'],
    ['image/jpeg', 'a.jpg', 'image/jpeg'],
    ['Application/PDF', 'a', 'application/pdf'],
    ['text/csv; charset=utf-8', 'a.csv', 'text/csv'],
    ['', 'mail.EML', 'message/rfc822'],
    ['application/octet-stream', 'a.xlsx', mimetypes[7]],
    ['application/xml', 'a', 'text/plain'],
    ['text/xml', 'a.xml', 'text/plain'],
    ['text/xml; charset=utf-8', 'invoice', 'text/plain'],
    ['', 'a.xml', 'text/plain'],
    ['application/vnd.ms-excel', 'a.csv', 'text/csv'],
    ['application/vnd.ms-excel', 'a.xls', 'application/vnd.ms-excel'],
  ])('row 27: %s named %s goes as %s', (type, filename, mimetype) => {
    expect(toMimetype(type, filename)).toBe(mimetype)
  })

  it.each([
    ['image/webp', 'a.webp'],
    ['application/zip', 'a.pdf'],
    ['', 'a'],
    ['', ''],
    ['', 'a.constructor'],
    ['constructor', 'a'],
    ['toString', 'a'],
    ['__proto__', 'a'],
  ])('row 27: the type %j named %s is refused before anything is sent', async (type, filename) => {
    expect(toMimetype(type, filename)).toBeUndefined()
    const { client, requests } = clientOf(json({ row_id: 'row-1' }))
    const source = { file: new Blob(['secret words'], { type }), filename }
    const sending = uploadFile(client, table, { source })
    await expect(sending).rejects.toThrow('Cloudsquid does not take files of type')
    await expect(sending).rejects.not.toThrow('secret words')
    expect(requests).toEqual([])
  })

  it('row 28: zero_retention is sent only when it is said', async () => {
    const { client, requests } = clientOf(json({ run_id: 'run-1' }))
    await startRun(client, table, { rowId: 'row-1' })
    await startRun(client, table, { rowId: 'row-1', zeroRetention: true })
    await startRun(client, table, { rowId: 'row-1', zeroRetention: false })
    expect(requests.map(({ body }) => body)).toEqual([
      '{"row_id":"row-1"}',
      '{"row_id":"row-1","zero_retention":true}',
      '{"row_id":"row-1","zero_retention":false}',
    ])
  })

  it('row 29: no pipeline is sent with a run', async () => {
    const { client, requests } = clientOf(json({ run_id: 'run-1' }))
    const options = { rowId: 'row-1', pipeline: 'cloudsquid-pro-v3' }
    await startRun(client, table, options)
    expect(requests[0]?.body).toBe('{"row_id":"row-1"}')
  })

  it.each([
    ['2025-03-01T10:00:00Z', '2025-03-01T10:00:00.000Z'],
    ['2025-03-01T10:00:00.123456Z', '2025-03-01T10:00:00.123Z'],
    ['2025-03-01T12:00:00+02:00', '2025-03-01T10:00:00.000Z'],
    [' 2025-03-01T10:00:00Z ', '2025-03-01T10:00:00.000Z'],
  ])('row 30: the time %s is %s', (text, iso) => {
    expect(parseTimestamp(text)?.toISOString()).toBe(iso)
  })

  it.each([
    undefined,
    '',
    ' ',
    '0001-01-01T00:00:00Z',
    '0000-00-00T00:00:00Z',
    'yesterday',
    '2025',
    '7',
    '2025-13-45T99:99Z',
  ])('row 30: %j is no time', (text) => {
    expect(parseTimestamp(text)).toBeUndefined()
  })

  it.each([200, 201, 202, 206, 299])('row 31: HTTP %i with the expected key is a success', async (code) => {
    const { client } = clientOf(
      json({ row_id: 'row-1', more: 1 }, { status: code }),
      json({ run_id: 'run-1' }, { status: code }),
      json({ task_id: 'task-1' }, { status: code }),
    )
    const source = new File(['x'], 'a.txt', { type: 'text/plain' })
    await expect(uploadFile(client, table, { source })).resolves.toEqual({ row_id: 'row-1' })
    await expect(startRun(client, table, { rowId: 'row-1' })).resolves.toEqual({ run_id: 'run-1' })
    await expect(createTask(client, table, { input: {} })).resolves.toEqual({ row_id: 'task-1' })
  })

  it.each([{}, { run_id: 7 }, { run_id: null }, [], null, 'run-1'])(
    'row 31: a success that holds %j lacks its key',
    async (body) => {
      const { client } = clientOf(json(body))
      const starting = startRun(client, table, { rowId: 'row-1' })
      await expect(starting).rejects.toMatchObject({ code: 'RUN-CONTRACT', class: 'fatal' })
    },
  )

  it('row 32: text from outside arrives as the text it is, marked up or not', () => {
    const text = '<img src=x onerror="alert(1)">\u202e{{x}}'
    const review = { comment: text, reviewed_by: text, approved: false }
    const { run } = parseRun(
      buildRunAnswer({ status: 'done', data: { [text]: text }, reasoning: text, review }),
    )
    expect(run).toMatchObject({ data: { [text]: text }, reasoning: text, review })
  })
})
