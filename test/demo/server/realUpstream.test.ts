import { describe, expect, it } from 'vitest'
import {
  createCaller,
  documents,
  extractText,
  matches,
  textDocument,
} from '../../local/support/createCaller.ts'
import { openDashboard } from './support/openDashboard.ts'
import { localEntry, spawnServer } from '../../local/support/spawnServer.ts'
import { temporaryFolder } from '../../local/support/temporaryFolder.ts'

const key = 'key-of-the-upstream'
const tableId = '00000000-0000-4000-8000-000000000001'
const json = textDocument(JSON.stringify({ invoice_number: 'A-1' }), 'a.json', 'application/json')

describe('dashboard API over Cloudsquid in another process', () => {
  it(
    'follows real runs with the key on the server, and shows no extension',
    { timeout: 60_000 },
    async () => {
      const upstream = await spawnServer(localEntry, {
        CLOUDSQUID_LOCAL_DATA: temporaryFolder(),
        CLOUDSQUID_LOCAL_KEY: key,
      })
      expect((await createCaller(`${upstream.origin}/api`)('GET', '/projects')).status).toBe(401)
      const { call } = openDashboard({
        CLOUDSQUID_API_KEY: key,
        CLOUDSQUID_BASE_URL: `${upstream.origin}/api`,
        CLOUDSQUID_PROJECT: 'local',
        CLOUDSQUID_TABLE_ID: tableId,
      })

      const { body } = await call('GET', '/dashboard')
      expect(body).toEqual({
        upstream: 'cloudsquid',
        projectName: 'local',
        tableId,
        canReview: false,
        canCorrect: false,
        canList: false,
        canPreview: false,
        maxFileBytes: 25_000_000,
      })
      expect(JSON.stringify(body)).not.toContain(key)

      const run = await extractText(call, json)
      expect(run).toMatchObject({ status: 'done', data: { invoice_number: 'A-1' } })
      expect(await call('PUT', `${documents}/run/${run.run_id}/review`, { approved: true })).toMatchObject({
        status: 404,
      })
      expect(await call('GET', `${documents}/rows/${run.row_id}/file`)).toMatchObject({ status: 404 })
      expect(await call('POST', `${matches}/tasks`, { data: {} })).toMatchObject({ status: 403 })
    },
  )

  it(
    'says in words that Cloudsquid refuses the key or is not there, without naming the key',
    { timeout: 60_000 },
    async () => {
      const upstream = await spawnServer(localEntry, {
        CLOUDSQUID_LOCAL_DATA: temporaryFolder(),
        CLOUDSQUID_LOCAL_KEY: key,
      })
      const { call } = openDashboard({
        CLOUDSQUID_API_KEY: 'some-other-key',
        CLOUDSQUID_BASE_URL: `${upstream.origin}/api`,
        CLOUDSQUID_PROJECT: 'local',
        CLOUDSQUID_TABLE_ID: tableId,
      })
      const refused = await call('POST', `${documents}/files`, json)
      expect(refused).toMatchObject({ status: 401, body: { errorMessage: expect.any(String) } })
      await upstream.end('SIGKILL')
      const gone = await call('POST', `${documents}/files`, json)
      expect(gone).toMatchObject({ status: 502, body: { errorMessage: expect.any(String) } })
      expect(JSON.stringify([refused, gone])).not.toContain('some-other-key')
    },
  )
})
