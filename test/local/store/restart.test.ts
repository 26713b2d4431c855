import { describe, expect, it, vi } from 'vitest'
import {
  createCaller,
  documents,
  extractText,
  finalRun,
  start,
  textDocument,
  upload,
} from '../support/createCaller.ts'
import { localEntry, spawnServer } from '../support/spawnServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const key = 'key-of-the-restart'
const json = textDocument(JSON.stringify({ invoice_number: 'A-1', amount: 10 }), 'a.json', 'application/json')

async function startLocal(dataFolder: string) {
  const server = await spawnServer(localEntry, {
    CLOUDSQUID_LOCAL_DATA: dataFolder,
    CLOUDSQUID_LOCAL_KEY: key,
  })
  return { ...server, call: createCaller(`${server.origin}/api`, { 'x-api-key': key }) }
}

describe('local Cloudsquid: kill -9', () => {
  it(
    'keeps finished runs and reviews, and ends what was waiting or being read',
    { timeout: 120_000 },
    async () => {
      const dataFolder = temporaryFolder()
      const first = await startLocal(dataFolder)
      const finished = await extractText(first.call, json)
      const review = await first.call('PUT', `${documents}/run/${finished.run_id}/review`, {
        approved: false,
        comment: 'Not ours',
        reviewed_by: 'Ada',
      })
      expect(review.status).toBe(200)

      const rowId = await upload(first.call, json)
      const unfinished = await Promise.all(Array.from({ length: 6 }, () => start(first.call, rowId)))
      const statuses = async () => {
        const answers = await Promise.all(
          unfinished.map((runId) => first.call('GET', `${documents}/run/${runId}`)),
        )
        return answers.map(({ body }) => body.status as string)
      }
      await vi.waitFor(async () => expect(await statuses()).toContain('running'), {
        timeout: 30_000,
        interval: 5,
      })
      await first.end('SIGKILL')

      const second = await startLocal(dataFolder)
      const { run_id: runId, ...run } = finished
      expect((await second.call('GET', `${documents}/run/${runId}`)).body).toEqual({
        ...run,
        review: review.body.review,
      })
      for (const id of unfinished)
        expect(await finalRun(second.call, id)).toMatchObject({ status: 'done', data: run.data })
      expect((await second.call('GET', `${documents}/rows/${rowId}/file`)).body).toContain('A-1')
    },
  )

  it('loses nothing that was answered, whenever it is killed', { timeout: 180_000 }, async () => {
    const dataFolder = temporaryFolder()
    const rows: string[] = []
    const runs: string[] = []
    for (const uploads of [3, 7, 12]) {
      const { call, end } = await startLocal(dataFolder)
      const work = Promise.allSettled(
        Array.from({ length: 20 }, async () => {
          const rowId = await upload(call, json)
          rows.push(rowId)
          runs.push(await start(call, rowId))
        }),
      )
      await vi.waitFor(() => expect(rows.length % 20).toBeGreaterThanOrEqual(uploads % 20), {
        timeout: 30_000,
        interval: 1,
      })
      await end('SIGKILL')
      await work
    }
    const { call } = await startLocal(dataFolder)
    for (const runId of runs) {
      const run = await finalRun(call, runId)
      // A document that two kills met is not tried a third time, and its run says so.
      if (run.status === 'error') expect(JSON.stringify(run)).toContain('is not read again')
      else expect(run).toMatchObject({ status: 'done' })
    }
    for (const rowId of rows) expect((await call('GET', `${documents}/rows/${rowId}/file`)).status).toBe(200)
  })

  it('ends in order on SIGTERM, and refuses a folder in use in words', { timeout: 60_000 }, async () => {
    const dataFolder = temporaryFolder()
    const first = await startLocal(dataFolder)
    expect(first.output()).not.toContain(key)
    await expect(startLocal(dataFolder)).rejects.toThrow(
      /ended with 1.*\n.*in use by another local Cloudsquid/,
    )
    expect(await first.end('SIGTERM')).toBe(0)
    await startLocal(dataFolder)
  })
})
