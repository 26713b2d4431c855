import { createRunClient, getRun, reviewState, startRun, uploadFile } from 'cloudsquid-react'
import { createTask, extract, listProjects, reconcile } from 'cloudsquid-react/client'
import {
  approved,
  createScriptedApi,
  done,
  missingStatus,
  rejected,
  type ScriptedApiOptions,
  untouchedReview,
} from 'cloudsquid-react/testing'
import { describe, expect, it } from 'vitest'

const table = { projectName: 'demo', tableId: '20000000-0000-4000-8000-000000000001' }
const source = new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' })

function build(options?: ScriptedApiOptions) {
  const api = createScriptedApi(options)
  const client = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
  return { api, client }
}

describe('createScriptedApi: endpoints', () => {
  it('takes a document from upload to the usual result', async () => {
    const { client } = build()
    const { row_id } = await uploadFile(client, table, { source })
    const { run_id } = await startRun(client, table, { rowId: row_id })
    const ref = { ...table, runId: run_id }
    const polls = [await getRun(client, ref), await getRun(client, ref), await getRun(client, ref)]
    expect(polls.map(({ run }) => run.status)).toEqual(['pending', 'running', 'done'])
    expect(polls[2]?.run).toMatchObject({ row_id, data: { invoice_number: 'INV-2026-001' } })
  })

  it('gives started runs the scripts in the order they were queued, then the usual one', async () => {
    const { api, client } = build({ script: ['error'] })
    api.nextRun([done({ a: 1 })])
    api.nextRun(['running'])
    const statuses = []
    for (let count = 0; count < 3; count += 1) {
      const { run_id } = await startRun(client, table, { rowId: 'row-1' })
      statuses.push((await getRun(client, { ...table, runId: run_id })).run.status)
    }
    expect(statuses).toEqual(['done', 'running', 'error'])
  })

  it('lists its projects', async () => {
    const { client } = build({ projects: ['one', 'two/three'] })
    expect((await listProjects(client)).map(({ name }) => name)).toEqual(['one', 'two/three'])
  })

  it('makes tasks, and runs them', async () => {
    const { client } = build()
    const task = await createTask(client, table, { input: { data: { vendor: 'Northwind' } } })
    expect(JSON.stringify(task)).toContain('50000000-0000-4000-8000-000000000001')
  })

  it('extracts and reconciles with the end of the script', async () => {
    const { api, client } = build()
    api.nextRun(['pending', 'running', done({ total: 12 })])
    expect(await extract(client, table, { source })).toMatchObject({ status: 'done', data: { total: 12 } })
    api.nextRun([missingStatus({ is_match: true })])
    expect(await reconcile(client, table, { input: { data: {} } })).toMatchObject({
      status: 'done',
      data: { is_match: true },
    })
  })

  it.each([
    ['/files', '{}'],
    ['/files', 'no json'],
    ['/files', '{"mimetype":"image/webp","filename":"a","file_type":"binary","file":""}'],
    ['/files', '{"mimetype":"application/pdf","filename":"a","file_type":"binary","file":[]}'],
    ['/run', '{"row":"x"}'],
    ['/tasks', '[]'],
    ['/reconcile', ''],
  ])('refuses a malformed body at %s: %s', async (path, body) => {
    const { api } = build()
    const url = `${api.baseUrl}/projects/demo/tables/t${path}`
    const response = await api.fetch(url, { method: 'POST', body })
    expect(response.status).toBe(400)
    expect(await response.json()).toHaveProperty('errorMessage')
  })

  it.each([
    ['GET', '/nothing', 404],
    ['GET', '/projects//tables/t/run/r', 404],
    ['DELETE', '/projects', 405],
  ])('answers %s %s with %i', async (method, path, status) => {
    const { api } = build()
    expect((await api.fetch(api.baseUrl + path, { method })).status).toBe(status)
    expect(api.requests).toMatchObject([{ method, path, endpoint: undefined }])
  })

  it('demands the key when it has one', async () => {
    const { api, client } = build({ apiKey: 'right' })
    await expect(listProjects(client)).rejects.toMatchObject({ status: 401 })
    const wrong = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch, apiKey: 'wrong' })
    await expect(listProjects(wrong)).rejects.toMatchObject({ status: 401 })
    const right = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch, apiKey: 'right' })
    expect(await listProjects(right)).toHaveLength(1)
  })

  it('is found at a base URL of your own, by full and relative addresses and requests', async () => {
    const api = createScriptedApi({ baseUrl: 'https://squid.test/v2/' })
    expect(api.baseUrl).toBe('https://squid.test/v2')
    const asks = [`${api.baseUrl}/projects`, '/v2/projects', new URL('https://x.test/v2/projects')]
    for (const ask of [...asks, new Request('https://x.test/v2/projects')])
      expect((await api.fetch(ask)).status).toBe(200)
    expect((await api.fetch('/api/projects')).status).toBe(404)
  })
})

describe('createScriptedApi: ids', () => {
  it('takes those of its maker for rows, runs and tasks', async () => {
    const made: string[] = []
    const api = createScriptedApi({
      createId(kind) {
        made.push(kind)
        return `${kind}-of-mine`
      },
    })
    expect(api.addRun().runId).toBe('run-of-mine')
    api.reset()
    expect(api.addRun().runId).toBe('run-of-mine')
    expect(made).toEqual(['row', 'run', 'row', 'run'])
  })
})

describe('createScriptedApi: reviews', () => {
  it.each([
    ['approved', approved('Ada', 'Checked.')],
    ['rejected', rejected()],
    ['awaiting', untouchedReview()],
  ])('scripts a review that reads as %s', async (state, review) => {
    const { api, client } = build()
    const { run } = await getRun(client, api.addRun([done({}, { review })]))
    expect(reviewState(run)).toBe(state)
    expect(run.review).toEqual(review)
  })

  it('lets a review arrive after the run is done, and be taken back', async () => {
    const { api, client } = build()
    const ref = api.addRun([done({}, { review: untouchedReview() })])
    const states = [reviewState((await getRun(client, ref)).run)]
    api.review(ref.runId, rejected('Ada', 'Wrong total.'))
    states.push(reviewState((await getRun(client, ref)).run))
    api.review(ref.runId, null)
    states.push(reviewState((await getRun(client, ref)).run))
    expect(states).toEqual(['awaiting', 'rejected', 'awaiting'])
  })

  it('stores a review by the route of a server of your own, without taking a step', async () => {
    const { api, client } = build()
    const ref = api.addRun(['running', done({ total: 12 })])
    const put = (runId: string, body: string) =>
      api.fetch(`${api.baseUrl}/projects/demo/tables/t/run/${runId}/review`, { method: 'PUT', body })
    const stored = await put(ref.runId, JSON.stringify(approved()))
    expect(await stored.json()).toMatchObject({ status: 'running', review: approved() })
    expect((await put(ref.runId, '7')).status).toBe(400)
    expect((await put('nobody', '{}')).status).toBe(404)
    const polls = [await getRun(client, ref), await getRun(client, ref)]
    expect(polls.map(({ run }) => [run.status, reviewState(run)])).toEqual([
      ['running', 'approved'],
      ['done', 'approved'],
    ])
    expect(api.count('review')).toBe(3)
  })
})
