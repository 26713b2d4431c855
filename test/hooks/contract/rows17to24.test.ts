import { createRunClient, getRun, parseRun, startRun, uploadFile } from 'cloudsquid-react'
import { createTask, extract, listProjects } from 'cloudsquid-react/client'
import { describe, expect, it } from 'vitest'
import { endpoints } from '../../../packages/hooks/src/contract/endpoints.ts'
import { nextPoll } from '../../../packages/hooks/src/polling/nextPoll.ts'
import { buildRunAnswer } from '../../support/buildRunAnswer.ts'
import { buildWatch } from '../../support/buildWatch.ts'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const table = { projectName: 'local', tableId: 'table-1' }

function clientOf(...steps: Step[]) {
  const script = scriptFetch(steps)
  return { client: createRunClient({ baseUrl: '/api', fetch: script.fetch }), requests: script.requests }
}

describe('contract rows 17 to 24', () => {
  it('row 17: the default schedule stays between 2 and 5 s', () => {
    const delays = [1, 2, 3, 5, 10, 1_000].map(
      (pollCount) => nextPoll(buildWatch({ pollCount }), 'r').afterMs,
    )
    expect(Math.min(...delays.map(Number))).toBe(2_000)
    expect(Math.max(...delays.map(Number))).toBe(5_000)
  })

  it('row 17: failures slow the polling down', () => {
    const delays = [1, 2, 3, 4, 5].map((failureCount) =>
      Number(nextPoll(buildWatch({ failureCount }), 'r').afterMs),
    )
    expect(delays.toSorted((a, b) => a - b)).toEqual(delays)
    expect(delays[4]).toBeGreaterThanOrEqual(3 * Number(delays[0]))
  })

  it('row 18: a run that never ends is not failed when its deadline passes, only no longer asked for', () => {
    const { run } = parseRun(buildRunAnswer({ status: 'running' }))
    const watch = buildWatch({ run })
    expect(nextPoll(watch, 'r', { spentMs: 3_600_000 })).toEqual({ afterMs: false, reason: 'expired' })
    expect(watch.run?.status).toBe('running')
  })

  it('row 19: the newest answer is believed, also when a final run goes back', async () => {
    const { client } = clientOf(json({ status: 'done', data: {} }), json({ status: 'running' }))
    const ref = { ...table, runId: 'r' }
    const statuses = [await getRun(client, ref), await getRun(client, ref)].map(({ run }) => run.status)
    expect(statuses).toEqual(['done', 'running'])
  })

  it.each<[string, Step]>([
    ['a dropped connection', drop],
    ['HTTP 500', status(500)],
    ['HTTP 503 with Retry-After', status(503, '', { 'retry-after': '1' })],
    ['HTTP 429', status(429)],
    ['an answer that is no JSON', status(200, '<html>')],
  ])('row 20: no POST is sent again after %s', async (_, step) => {
    const { client, requests } = clientOf(step)
    const source = new Blob(['x'], { type: 'text/plain' })
    await expect(startRun(client, table, { rowId: 'row-1' })).rejects.toThrow('Starting the run')
    await expect(uploadFile(client, table, { source })).rejects.toThrow('Uploading')
    await expect(extract(client, table, { source })).rejects.toThrow('Extracting')
    await expect(createTask(client, table, { input: {} })).rejects.toThrow('Creating')
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'POST'])
  })

  it.each([[{ task_id: 'task-1' }], [{ row_id: 'task-1' }], [{ task_id: 'task-1', row_id: 'other' }]])(
    'row 21: the task in %j serves as the row of a run',
    async (answer) => {
      const { client, requests } = clientOf(json(answer), json({ run_id: 'run-1' }))
      const { row_id } = await createTask(client, table, { input: { data: { vendor: 'x' } } })
      await startRun(client, table, { rowId: row_id })
      expect(requests[1]?.body).toBe('{"row_id":"task-1"}')
    },
  )

  it('row 22: files of an input go out as the row ids they are given as', async () => {
    const { client, requests } = clientOf(json({ task_id: 'task-1' }))
    await createTask(client, table, { input: { files: [{ id: 'row-1' }] } })
    expect(requests[0]?.body).toBe('{"files":[{"id":"row-1"}]}')
  })

  it.each([401, 403, 404])(
    'row 23: a listed project may answer %i, and the others still list',
    async (code) => {
      const project = { id: 'p-1', name: 'other', created_at: '2025-03-01T10:00:00Z' }
      const { client } = clientOf(json([project]), status(code), json([project]))
      await expect(listProjects(client)).resolves.toEqual([project])
      const ref = { projectName: 'other', tableId: 't', runId: 'r' }
      await expect(getRun(client, ref)).rejects.toMatchObject({ status: code, class: 'fatal' })
      await expect(listProjects(client)).resolves.toEqual([project])
    },
  )

  it.each([
    ['Q1 invoices', 'Q1%20invoices'],
    ['a/b', 'a%2Fb'],
    ['R&D', 'R%26D'],
    ['Müller & Söhne', 'M%C3%BCller%20%26%20S%C3%B6hne'],
    ['50%', '50%25'],
    ['a?b#c', 'a%3Fb%23c'],
    ['%2e%2e', '%252e%252e'],
    ['合同', '%E5%90%88%E5%90%8C'],
  ])('row 24: the project name %s is sent as %s', (projectName, encoded) => {
    const ref = { projectName, tableId: 't/1', runId: 'r&1' }
    expect(endpoints.run(ref)).toBe(`/projects/${encoded}/tables/t%2F1/run/r%261`)
    expect(new URL(endpoints.run(ref), 'http://h').pathname).toBe(endpoints.run(ref))
  })
})
