import { setTimeout as delay } from 'node:timers/promises'
import type { Attack, Outcome } from './Attack.ts'
import { createApi, note } from './createApi.ts'
import { withFolder, withServer } from './startServer.ts'

const entry = 'packages/local/src/main.ts'
const rounds = 10
const rowsOfTable = 2_000

export const attacks: Attack[] = [
  { name: 'kill -9 of the service in the middle of a decision', run: () => withFolder(killWhileDeciding) },
]

interface Reviewed {
  data: { count?: number; rows?: { count: number }[] }
  review?: { review_date: string; corrections?: unknown[] }
}

/** Each decision moves the same number in two thousand rows and beside them: torn, they would not be one number. */
async function killWhileDeciding(dataFolder: string): Promise<Outcome> {
  const faults: string[] = []
  const answered = { decisions: 0 }
  let runId = ''
  for (let round = 0; round < rounds; round++)
    await withServer({ entry, dataFolder }, async (server) => {
      const api = createApi(server.port)
      if (runId === '') {
        runId = await api.start(await api.upload(note()))
        await api.final(runId)
        const rows = Array.from({ length: rowsOfTable }, () => ({ count: 0 }))
        const corrections = [
          { op: 'add', path: '/count', value: 0 },
          { op: 'add', path: '/rows', value: rows },
        ]
        await api.call('PUT', `/run/${runId}/review`, { approved: true, corrections })
      }
      const { data } = await api.call<Reviewed>('GET', `/run/${runId}`)
      const count = data.count ?? -1
      if (data.rows?.some((row) => row.count !== count) !== false) faults.push('a decision is torn')
      if (count < answered.decisions) faults.push('an answered decision is lost')
      const { decisions } = await api.call<{ decisions: unknown[] }>('GET', `/run/${runId}/review/history`)
      if (decisions.length !== count + 1) faults.push('the history and the data do not agree')
      answered.decisions = count
      const decide = async () => {
        for (let from = count; ; from++) {
          const places = ['/count', ...Array.from({ length: rowsOfTable }, (_, row) => `/rows/${row}/count`)]
          const corrections = places.flatMap((path) => [
            { op: 'test', path, value: from },
            { op: 'replace', path, value: from + 1 },
          ])
          await api.call('PUT', `/run/${runId}/review`, { approved: true, corrections })
          answered.decisions = from + 1
        }
      }
      const deciding = decide().catch(() => undefined)
      // In the middle of a later one, each time at another moment of it.
      while (answered.decisions === count) await delay(5)
      await delay((round * 17) % 150)
      await server.end('SIGKILL')
      await deciding
    })
  return {
    isHeld: faults.length === 0 && answered.decisions > 0,
    tries: rounds,
    words: [
      `${answered.decisions} decisions over ${rowsOfTable} rows, whole or not there`,
      ...new Set(faults),
    ].join('; '),
  }
}
