import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRunClient, getRun, isFinal, startRun, uploadFile } from 'cloudsquid-react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createDashboardApp } from '../../../apps/demo/server/dashboard/createDashboardApp.ts'
import { listen } from '../../../packages/local/src/serving/listen.ts'
import {
  createCaller,
  documents,
  extractText,
  textDocument,
  upload,
} from '../../local/support/createCaller.ts'
import { openDashboard } from './support/openDashboard.ts'
import { temporaryFolder } from '../../local/support/temporaryFolder.ts'

const json = textDocument(JSON.stringify({ invoice_number: 'A-1', amount: 10 }), 'a.json', 'application/json')

async function serve(fetch: (request: Request) => Promise<Response>) {
  const listener = await listen({ fetch, port: 0 })
  onTestFinished(() => listener.close())
  return `http://127.0.0.1:${listener.port}`
}

describe('dashboard API over the local Cloudsquid', () => {
  it('says what stands behind it', async () => {
    const { call, api } = openDashboard()
    const { status, body } = await call('GET', '/dashboard')
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        upstream: 'local',
        projectName: 'local',
        tableId: '00000000-0000-4000-8000-000000000001',
        matchTableId: '00000000-0000-4000-8000-000000000002',
        canReview: true,
        canCorrect: true,
        canList: true,
        canPreview: true,
        maxFileBytes: 25_000_000,
      },
    })
    expect(api.description).toEqual(body)
  })

  it('needs no key: upload, run, review and preview over real HTTP', async () => {
    const { api } = openDashboard()
    const call = createCaller(`${await serve(api.fetch)}/api`)
    const run = await extractText(call, json)
    expect(run).toMatchObject({ status: 'done' })
    const reviewed = await call('PUT', `${documents}/run/${run.run_id}/review`, {
      approved: true,
      reviewed_by: 'Ada',
    })
    expect(reviewed).toMatchObject({ status: 200, body: { review: { approved: true } } })
    const file = await call('GET', `${documents}/rows/${run.row_id}/file`)
    expect(file.body).toBe(Buffer.from(json.file, 'base64').toString())
    expect(file.headers.get('content-security-policy')).toMatch(/sandbox/)
    expect(file.headers.get('content-disposition')).toMatch(/inline; filename="a.json"/)
  })

  it('serves the package’s own client', async () => {
    const { api } = openDashboard()
    const client = createRunClient({ baseUrl: `${await serve(api.fetch)}/api` })
    const table = { projectName: 'local', tableId: api.description.tableId }
    const file = new File([Buffer.from(json.file, 'base64')], 'a.json', { type: 'application/json' })
    const { row_id: rowId } = await uploadFile(client, table, { source: file })
    const { run_id: runId } = await startRun(client, table, { rowId })
    const ref = { ...table, runId }
    await vi.waitFor(async () => expect(isFinal((await getRun(client, ref)).run)).toBe(true), {
      timeout: 30_000,
    })
  })

  it.each([
    ['GET', '/nothing', undefined, 404],
    ['POST', '/dashboard', '{}', 404],
    ['DELETE', documents, undefined, 404],
    ['GET', `${documents}/run/first`, undefined, 400],
    ['POST', `${documents}/files`, '{', 400],
  ])('answers %s %s in words', async (...[method, path, body, status]) => {
    const { call } = openDashboard()
    const answer = await call(method, path, body)
    expect(answer).toMatchObject({ status, body: { errorMessage: expect.stringMatching(/\w+ \w+ \w+/) } })
    expect(JSON.stringify(answer.body)).not.toMatch(/\bat .*:\d+|node_modules/)
  })

  it('refuses a document over 25 MB with a clear 413, over real HTTP', async () => {
    const { api } = openDashboard()
    const call = createCaller(`${await serve(api.fetch)}/api`)
    for (const size of [26 * 1024 * 1024, 40 * 1024 * 1024]) {
      const file = Buffer.alloc(size).toString('base64')
      const answer = await call('POST', `${documents}/files`, { ...json, file })
      expect(answer).toMatchObject({ status: 413, body: { errorMessage: expect.stringContaining('25 MB') } })
    }
    expect((await call('GET', '/dashboard')).status).toBe(200)
  })
})

describe('dashboard pages', () => {
  async function openPages() {
    const clientFolder = temporaryFolder()
    mkdirSync(join(clientFolder, 'assets'))
    writeFileSync(join(clientFolder, 'index.html'), '<title>Runs</title>')
    writeFileSync(join(clientFolder, 'assets', 'main-1.js'), 'go()')
    const { api } = openDashboard()
    const app = createDashboardApp({ api, clientFolder, port: () => undefined })
    return createCaller(await serve(async (request) => app.fetch(request)))
  }

  it('serves the page at any address, since a run is a URL, and files under their own', async () => {
    const call = await openPages()
    for (const path of ['/', '/runs/local/1/2', '/index.html']) {
      expect(await call('GET', path)).toMatchObject({ status: 200, body: '<title>Runs</title>' })
    }
    const script = await call('GET', '/assets/main-1.js')
    expect(script).toMatchObject({ status: 200, body: 'go()' })
    expect(script.headers.get('cache-control')).toMatch(/immutable/)
    expect(await call('GET', '/assets/main-0.js')).toMatchObject({ status: 404 })
    expect(await call('GET', '/api/dashboard')).toMatchObject({ status: 200, body: { upstream: 'local' } })
  })

  it('runs no script but its own, and lets nobody frame it', async () => {
    const call = await openPages()
    const policy = (await call('GET', '/')).headers.get('content-security-policy')
    expect(policy).toMatch(/default-src 'self'/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/script-src[^;]*'unsafe/)
  })

  it('serves nothing from outside its folder', async () => {
    const call = await openPages()
    for (const path of ['/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fetc/passwd', '/%2e%2e/secret'])
      expect((await call('GET', path)).body).not.toMatch(/root:|"name"/)
  })

  it('says that it is not built', () => {
    const { api } = openDashboard()
    expect(() => createDashboardApp({ api, clientFolder: temporaryFolder(), port: () => undefined })).toThrow(
      /npm run build/,
    )
  })

  it('says that a port is in use', async () => {
    const { api } = openDashboard()
    const { port } = new URL(await serve(api.fetch))
    await expect(listen({ fetch: api.fetch, port: Number(port) })).rejects.toThrow(/in use.*PORT=/)
  })
})

describe('dashboard API: uploads', () => {
  it('keeps every upload of many at once', async () => {
    const { call } = openDashboard()
    const rows = await Promise.all(Array.from({ length: 50 }, () => upload(call, json)))
    expect(new Set(rows).size).toBe(50)
  })
})
