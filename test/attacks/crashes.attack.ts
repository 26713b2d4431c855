import { setTimeout as delay } from 'node:timers/promises'
import { buildPdf } from '../local/hostile/buildPdf.ts'
import type { Attack, Outcome } from './Attack.ts'
import { createApi, note, type Run } from './createApi.ts'
import { type StartedServer, withFolder, withServer } from './startServer.ts'
import { isReading, readersOf } from './watchMemory.ts'

const entry = 'packages/local/src/main.ts'
const rounds = 20
const uploadsAtOnce = 12

/** Takes a minute to read, and the memory of nobody. */
const endless = () => ({
  filename: 'a.pdf',
  mimetype: 'application/pdf',
  bytes: buildPdf({
    bytes: Buffer.from(`BT /F 1 Tf 1 0 0 1 5 5 Tm (${'a b '.repeat(200)}) Tj ET\n`.repeat(400_000)),
  }),
})

export const attacks: Attack[] = [
  {
    name: 'kill -9 of the service under load',
    run: () => withFolder(killAgainAndAgain),
  },
  {
    name: 'kill -9 of the processes that read',
    run: () => withFolder((dataFolder) => withServer({ entry, dataFolder }, killReaders)),
  },
  {
    name: 'a service that is killed leaves no reader behind',
    run: () => withFolder((dataFolder) => withServer({ entry, dataFolder }, leaveReader)),
  },
]

/** Every upload, run and review that was answered must be there afterwards, and every run must come to its end. */
async function killAgainAndAgain(dataFolder: string): Promise<Outcome> {
  const rows: string[] = []
  const runs: string[] = []
  const reviews: string[] = []
  for (let round = 0; round < rounds; round++)
    await withServer({ entry, dataFolder }, async (server) => {
      const api = createApi(server.port)
      const worker = async () => {
        for (;;) {
          const rowId = await api.upload(note())
          rows.push(rowId)
          const runId = await api.start(rowId)
          runs.push(runId)
          if ((await api.final(runId)).status !== 'done') continue
          await api.review(runId)
          reviews.push(runId)
        }
      }
      const load = Promise.allSettled(Array.from({ length: uploadsAtOnce }, worker))
      // In the middle of the work, each time at another moment of it.
      const before = reviews.length
      while (reviews.length < before + 3) await delay(10)
      await delay((round * 37) % 400)
      await server.end('SIGKILL')
      await load
    })
  return withServer({ entry, dataFolder }, async ({ port }) => {
    const api = createApi(port)
    const faults: string[] = []
    let givenUp = 0
    for (const runId of runs) {
      const run = await api.final(runId).catch(() => undefined)
      // What two of the kills met is given up, in words: by the service, not lost.
      if (run?.reasoning?.includes('is not read again') === true) givenUp += 1
      else if (run?.status !== 'done')
        faults.push(`a run is ${run?.status ?? 'lost'}: ${run?.reasoning ?? ''}`)
    }
    for (const rowId of rows) await api.start(rowId).catch(() => faults.push('a row is lost'))
    for (const runId of reviews) {
      const { review } = (await api.read(runId)) as { review?: unknown }
      if (review === undefined) faults.push('a review is lost')
    }
    return {
      isHeld: faults.length === 0 && reviews.length > 0,
      tries: rounds,
      words: [
        `${rows.length} uploads, ${runs.length} runs and ${reviews.length} reviews kept, ${givenUp} given up after two crashes`,
        ...new Set(faults),
      ].join('; '),
    }
  })
}

async function killReaders({ pid, port }: StartedServer): Promise<Outcome> {
  const api = createApi(port)
  const ends: Run[] = []
  let tries = 0
  for (let round = 0; round < 5; round++) {
    await api.final(await api.start(await api.upload(note())))
    const runs = await Promise.all(
      Array.from({ length: 10 }, async () => api.start(await api.upload(note()))),
    )
    for (const reader of readersOf(pid)) {
      process.kill(reader, 'SIGKILL')
      tries += 1
    }
    ends.push(...(await Promise.all(runs.map((runId) => api.final(runId)))))
  }
  const done = ends.filter(({ status }) => status === 'done').length
  const wordless = ends.filter(({ status, reasoning }) => status === 'error' && !reasoning).length
  const last = await api.final(await api.start(await api.upload(note())))
  return {
    // One document for each reader that was killed, and no other.
    isHeld: wordless === 0 && last.status === 'done' && tries > 0 && ends.length - done <= tries,
    tries,
    words: `${done} of ${ends.length} runs done, the others ended in words`,
  }
}

async function leaveReader(server: StartedServer): Promise<Outcome> {
  const api = createApi(server.port)
  await api.start(await api.upload(endless()))
  while (readersOf(server.pid).length === 0) await delay(50)
  // Well into the document.
  await delay(3_000)
  const readers = readersOf(server.pid)
  await server.end('SIGKILL')
  await delay(1_000)
  const left = readers.filter(isReading)
  return {
    isHeld: left.length === 0 && readers.length > 0,
    tries: 1,
    words: `${readers.length} reading, ${left.length} left a second later`,
  }
}
