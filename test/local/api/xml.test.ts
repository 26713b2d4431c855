import { createLocalCloudsquid } from 'cloudsquid-local'
import { expect, it, onTestFinished } from 'vitest'
import { buildCii } from '../extraction/einvoices/buildCii.ts'
import { createCaller, documents, textDocument } from '../support/createCaller.ts'

const extension = 'x-cloudsquid-extension'

it('takes XML under its own names as a marked extension, and as plain text as documented', async () => {
  const { baseUrl, apiKey, fetch, close } = createLocalCloudsquid()
  onTestFinished(close)
  const call = createCaller(baseUrl, { 'X-API-Key': apiKey }, fetch)
  const post = (path: string, mimetype: string) =>
    call('POST', path, textDocument(buildCii(), 'a.xml', mimetype))

  const extracted = await post(`${documents}/extract`, 'application/xml')
  expect(extracted).toMatchObject({ status: 200, body: { status: 'done', data: { amount: 235.62 } } })
  expect(extracted.headers.get(extension)).toBe('local')
  const stored = await post(`${documents}/files`, 'text/xml')
  expect([stored.status, stored.headers.get(extension)]).toEqual([201, 'local'])
  const plain = await post(`${documents}/files`, 'text/plain')
  expect([plain.status, plain.headers.get(extension)]).toEqual([201, null])
  const older = await post('/datasources/00000000-0000-4000-8000-000000000001/documents', 'text/xml')
  expect([older.status, older.headers.get(extension)]).toEqual([201, 'local'])
  const shown = await call('GET', `${documents}/rows/${stored.body.row_id}/file`)
  expect(shown.headers.get('content-type')).toBe('text/plain; charset=utf-8')
})
