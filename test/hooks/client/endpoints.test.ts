import { createRunClient, getRun, startRun, uploadFile } from 'cloudsquid-react'
import { createTask, extract, listProjects, reconcile } from 'cloudsquid-react/client'
import { describe, expect, it } from 'vitest'
import { answerJson, type HttpServer, startHttpServer } from '../../support/startHttpServer.ts'

const table = { projectName: 'Müller & Söhne / Q1', tableId: 'a b' }
const tablePath = '/api/projects/M%C3%BCller%20%26%20S%C3%B6hne%20%2F%20Q1/tables/a%20b'

async function serve(body: unknown, headers: Record<string, string> = {}) {
  const server = await startHttpServer(answerJson(body, 200, headers))
  return { server, client: createRunClient({ baseUrl: `${server.baseUrl}/api/` }) }
}

function only({ requests }: HttpServer) {
  expect(requests).toHaveLength(1)
  const [request] = requests
  return { ...request, body: request?.body ? (JSON.parse(request.body) as unknown) : undefined }
}

describe('endpoints over HTTP', () => {
  it('lists projects', async () => {
    const projects = [{ id: 'p-1', name: 'local', created_at: '2025-03-01T10:00:00Z' }]
    const { server, client } = await serve(projects)
    await expect(listProjects(client)).resolves.toEqual(projects)
    expect(only(server)).toMatchObject({ method: 'GET', path: '/api/projects', body: undefined })
  })

  it('lists a project without a date', async () => {
    const { client } = await serve([{ id: 'p-1', name: 'local', created_at: null }])
    await expect(listProjects(client)).resolves.toMatchObject([{ id: 'p-1', name: 'local' }])
  })

  it('reads a run, and how long to wait for the next', async () => {
    const { server, client } = await serve({ status: 'running', more: 1 }, { 'retry-after': '4' })
    const { run, pollAfterMs } = await getRun(client, { ...table, runId: 'r/1?x#y' })
    expect(run).toMatchObject({ status: 'running', raw: { status: 'running', more: 1 } })
    expect(pollAfterMs).toBe(4_000)
    const request = only(server)
    expect(request).toMatchObject({ method: 'GET', path: `${tablePath}/run/r%2F1%3Fx%23y`, body: undefined })
    expect(request.headers).toMatchObject({ accept: 'application/json' })
    expect(request.headers).not.toHaveProperty('content-type')
    expect(request.headers).not.toHaveProperty('x-api-key')
  })

  it('uploads a file as base64 in JSON', async () => {
    const { server, client } = await serve({ row_id: 'row-1' })
    const source = new File([new Uint8Array([0, 255, 128, 10])], 'Rechnung März.pdf', {
      type: 'application/pdf',
    })
    await expect(uploadFile(client, table, { source })).resolves.toEqual({ row_id: 'row-1' })
    const request = only(server)
    expect(request).toMatchObject({ method: 'POST', path: `${tablePath}/files` })
    expect(request.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' })
    expect(request.body).toEqual({
      mimetype: 'application/pdf',
      filename: 'Rechnung März.pdf',
      file_type: 'binary',
      file: 'AP+ACg==',
    })
  })

  it('uploads the address of a file', async () => {
    const { server, client } = await serve({ row_id: 'row-1' })
    const source = { uri: 'https://files.example/a.pdf?s=1', filename: 'a.pdf', mimetype: 'application/pdf' }
    await uploadFile(client, table, { source })
    const body = { mimetype: 'application/pdf', filename: 'a.pdf', file_type: 'uri', file: source.uri }
    expect(only(server).body).toEqual(body)
  })

  it('uploads an e-mail in parts', async () => {
    const { server, client } = await serve({ row_id: 'row-1' })
    const source = { parts: [{ text: 'hi' }], filename: 'a.eml', mimetype: 'message/rfc822' }
    await uploadFile(client, table, { source })
    const body = { mimetype: 'message/rfc822', filename: 'a.eml', file_type: 'multipart', file: source.parts }
    expect(only(server).body).toEqual(body)
  })

  it('names a file without a name', async () => {
    const { server, client } = await serve({ row_id: 'row-1' })
    await uploadFile(client, table, { source: new Blob(['x'], { type: 'text/plain' }) })
    expect(only(server).body).toMatchObject({ filename: 'document', file: 'eA==' })
  })

  it('starts a run', async () => {
    const { server, client } = await serve({ run_id: 'run-1' })
    await expect(startRun(client, table, { rowId: 'row-1' })).resolves.toEqual({ run_id: 'run-1' })
    const expected = { method: 'POST', path: `${tablePath}/run`, body: { row_id: 'row-1' } }
    expect(only(server)).toMatchObject(expected)
  })

  it('creates a task', async () => {
    const { server, client } = await serve({ task_id: 'task-1' })
    const input = { data: { vendor: 'x', amount: 1.5 }, files: [{ id: 'row-1' }] }
    await expect(createTask(client, table, { input })).resolves.toEqual({ row_id: 'task-1' })
    expect(only(server)).toMatchObject({ method: 'POST', path: `${tablePath}/tasks`, body: input })
  })

  it('extracts and waits for the answer, with or without a status', async () => {
    const { server, client } = await serve({ data: { total: 1 }, row_id: 'row-1' })
    const source = new File(['x'], 'a.txt', { type: 'text/plain' })
    const run = await extract(client, table, { source })
    expect(run).toMatchObject({ status: 'done', data: { total: 1 }, row_id: 'row-1' })
    expect(only(server)).toMatchObject({
      method: 'POST',
      path: `${tablePath}/extract`,
      body: { mimetype: 'text/plain', filename: 'a.txt', file_type: 'binary', file: 'eA==' },
    })
  })

  it('gives a failed extraction as the run it is', async () => {
    const { client } = await serve({ status: 'error', data: {} })
    const source = new File(['x'], 'a.txt', { type: 'text/plain' })
    await expect(extract(client, table, { source })).resolves.toMatchObject({ status: 'error' })
  })

  it('reconciles and waits for the answer', async () => {
    const { server, client } = await serve({ data: { match: true } })
    const input = { data: { invoice_number: '1' } }
    await expect(reconcile(client, table, { input })).resolves.toMatchObject({ status: 'done' })
    expect(only(server)).toMatchObject({ method: 'POST', path: `${tablePath}/reconcile`, body: input })
  })
})
