import { createRunClient } from 'cloudsquid-react'
import {
  createTask,
  extract,
  getRun,
  listProjects,
  reconcile,
  startRun,
  uploadFile,
} from 'cloudsquid-react/client'
import { expect, it } from 'vitest'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const table = { projectName: 'local', tableId: 'table-1' }
const source = { uri: 'https://files.example/one.pdf', filename: 'one.pdf', mimetype: 'application/pdf' }
const running = json({ status: 'running' })

/** What no option is: names of fields that the package passes on to itself. */
const untyped = {
  key: 'another',
  path: '/another',
  method: 'DELETE',
  subject: 'Another',
  body: { another: true },
  resolve: () => {},
  leave: () => {},
  late: () => new Error('another'),
  isPatient: true,
} as object

function setUp(answer = running) {
  const { fetch, requests } = scriptFetch([answer])
  return { requests, client: createRunClient({ baseUrl: 'https://api.example', fetch }) }
}
type Client = ReturnType<typeof setUp>['client']

const calls: [string, (client: Client) => Promise<unknown>, object][] = [
  ['getRun', (client) => getRun(client, { ...table, runId: 'run-1' }, untyped), { status: 'running' }],
  ['listProjects', (client) => listProjects(client, untyped), []],
  ['uploadFile', (client) => uploadFile(client, table, { ...untyped, source }), { row_id: 'row-1' }],
  ['startRun', (client) => startRun(client, table, { ...untyped, rowId: 'row-1' }), { run_id: 'run-1' }],
  ['createTask', (client) => createTask(client, table, { ...untyped, input: {} }), { row_id: 'row-1' }],
  ['extract', (client) => extract(client, table, { ...untyped, source }), { status: 'done', data: {} }],
  ['reconcile', (client) => reconcile(client, table, { ...untyped, input: {} }), { status: 'done' }],
]

it.each(calls)('%s asks what it is for, whatever else is passed in', async (_, call, answer) => {
  const { client, requests } = setUp(json(answer))
  await call(client)
  expect(requests[0]?.method).not.toBe('DELETE')
  expect(requests[0]?.url).not.toContain('another')
  expect(requests[0]?.body ?? '').not.toContain('another')
})

it('getRun keeps two runs apart, whatever else is passed in', async () => {
  const { client, requests } = setUp()
  const ids = ['run-1', 'run-2']
  await Promise.all(ids.map((runId) => getRun(client, { ...table, runId }, untyped)))
  expect(requests.map(({ url }) => url.slice(-5))).toEqual(ids)
})
