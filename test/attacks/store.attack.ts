import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'libsql'
import type { Attack, Outcome } from './Attack.ts'
import { createApi, note } from './createApi.ts'
import { withFolder, withServer } from './startServer.ts'

const rounds = 5
const lockMs = 4_000

export const attacks: Attack[] = [
  {
    name: 'another program locks the database for four seconds while runs end',
    run: () =>
      withFolder((dataFolder) =>
        withServer({ entry: 'packages/local/src/main.ts', dataFolder }, ({ port }) => lock(dataFolder, port)),
      ),
  },
]

async function lock(dataFolder: string, port: number): Promise<Outcome> {
  const api = createApi(port)
  const faults: string[] = []
  const runs: string[] = []
  for (let round = 0; round < rounds; round++) {
    runs.push(
      ...(await Promise.all(Array.from({ length: 4 }, async () => api.start(await api.upload(note()))))),
    )
    const other = new Database(join(dataFolder, 'cloudsquid.db'))
    // Between two of the server's own writes, which are short.
    while (!begin(other)) await delay(5)
    const writes = Array.from({ length: 3 }, () =>
      api.upload(note()).catch((error: Error) => faults.push(error.message)),
    )
    await delay(lockMs)
    other.exec('ROLLBACK')
    other.close()
    await Promise.all(writes)
  }
  for (const runId of runs) {
    const run = await api.final(runId, 30_000).catch(() => undefined)
    if (run?.status !== 'done')
      faults.push(`a run is ${run?.status ?? (await api.read(runId)).status} (${runs.indexOf(runId)})`)
  }
  return {
    isHeld: faults.length === 0,
    tries: rounds,
    words: [`${runs.length} runs done, ${rounds * 3} uploads kept`, ...new Set(faults)].join('; '),
  }
}

function begin(database: Database.Database): boolean {
  try {
    database.exec('BEGIN IMMEDIATE')
    return true
  } catch {
    return false
  }
}
