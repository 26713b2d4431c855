import { createRunClient, startRun } from 'cloudsquid-react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const table = { projectName: 'local', tableId: 'table-1' }

it('a client that only starts runs, as a server does, remembers none for longer than ten minutes', async () => {
  let count = 0
  const fetch = async () => Response.json({ run_id: `run-${(count += 1)}` })
  const client = createRunClient({ baseUrl: 'https://api.example/api', fetch })
  const { pace } = client
  const start = async () => {
    const { run_id } = await startRun(client, table, { rowId: 'row-1' })
    return { ...table, runId: run_id }
  }
  for (let seen = 0; seen < 20; seen += 1) {
    const ref = await start()
    await vi.advanceTimersByTimeAsync(20_000)
    pace?.see(ref, true)
  }
  const left = await start()
  expect(pace?.estimate(left)?.partDone).toBeDefined()
  await vi.advanceTimersByTimeAsync(600_000)
  await start()
  expect(pace?.estimate(left)?.partDone).toBeUndefined()
})
