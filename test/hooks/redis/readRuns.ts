import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export interface Readers {
  /** Where the proxies listen. A reader whose proxy has gone turns to the next one. */
  origins: readonly string[]
  /** The run of each reader. */
  runIds: readonly string[]
  /** Good answers that each of them is to get. */
  answers: number
}

export interface Reading {
  /** Answers by their status; 0 is a connection that broke. */
  counts: Map<number, number>
  done: Promise<void>
}

/** Many readers at once, each of whom asks, stays away for as long as a 429 says, and asks again. */
export function readRuns({ origins, runIds, answers }: Readers): Reading {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const counts = new Map<number, number>()

  async function read(runId: string, index: number): Promise<void> {
    let place = index
    for (let good = 0; good < answers;) {
      const path = `/api/projects/demo/tables/t1/run/${runId}`
      const { status, waitMs } = await ask(agent, `${origins[place % origins.length]}${path}`)
      counts.set(status, (counts.get(status) ?? 0) + 1)
      if (status === 200) good += 1
      if (status === 0) place += 1
      // As a hook does: between polls, or for as long as it was told to stay away.
      if (good < answers) await pause(waitMs ?? 1000)
    }
  }

  const done = Promise.all(runIds.map(read)).then(() => agent.destroy())
  return { counts, done }
}

function ask(agent: Agent, url: string): Promise<{ status: number; waitMs?: number }> {
  return new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      response.resume()
      const waitMs = Number(response.headers['retry-after-ms'])
      const status = response.statusCode ?? 0
      response.on('end', () => resolve(status === 429 ? { status, waitMs } : { status }))
      response.on('error', () => resolve({ status: 0 }))
    })
    request.on('error', () => resolve({ status: 0 }))
  })
}
