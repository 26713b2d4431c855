import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// An upstream in a process of its own, so that it notes when a request came and not when a busy test got to it. It
// takes its time for each answer, which is its first argument in milliseconds.

/** One request: its run, when it came, and how many for that run were then under way. */
export type Arrival = [runId: string, atMs: number, together: number]

const answerMs = Number(process.argv[2])
const together = new Map<string, number>()

const server = createServer((request, response) => {
  const runId = request.url?.split('/').at(-1) ?? ''
  const count = (together.get(runId) ?? 0) + 1
  together.set(runId, count)
  process.send?.([runId, performance.now(), count] satisfies Arrival)
  setTimeout(() => {
    together.set(runId, (together.get(runId) ?? 1) - 1)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ status: 'running', data: {}, run_id: runId }))
  }, answerMs)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit())
