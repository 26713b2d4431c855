import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CountingUpstream {
  baseUrl: string
  /** When each request came. */
  times: number[]
  /** How often each run was asked for. */
  counts: Map<string, number>
  /** The most requests for one run that were under way together. */
  mostTogether: () => number
  dispose: () => void
}

/** An upstream that takes its time for each answer, and writes down who asked when. */
export async function countUpstream(answerMs: number): Promise<CountingUpstream> {
  const times: number[] = []
  const counts = new Map<string, number>()
  const together = new Map<string, number>()
  let most = 0
  const server = createServer((request, response) => {
    const runId = request.url?.split('/').at(-1) ?? ''
    times.push(performance.now())
    counts.set(runId, (counts.get(runId) ?? 0) + 1)
    together.set(runId, (together.get(runId) ?? 0) + 1)
    most = Math.max(most, together.get(runId) ?? 0)
    setTimeout(() => {
      together.set(runId, (together.get(runId) ?? 1) - 1)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ status: 'running', data: {}, run_id: runId }))
    }, answerMs)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    times,
    counts,
    mostTogether: () => most,
    dispose: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
