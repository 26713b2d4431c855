import type { Arrival } from './countingUpstream.ts'
import { forkScript } from './forkScript.ts'

export interface CountedUpstream {
  baseUrl: string
  /** When each request came, in milliseconds by the upstream's clock. */
  times: number[]
  /** How often each run was asked for. */
  counts: Map<string, number>
  /** The most requests for one run that were under way together. */
  mostTogether: () => number
  kill: () => void
}

/** Starts the upstream that all proxies ask. */
export async function startUpstream(answerMs: number): Promise<CountedUpstream> {
  const { child, port } = await forkScript('countingUpstream.ts', String(answerMs))
  const times: number[] = []
  const counts = new Map<string, number>()
  let most = 0
  child.on('message', ([runId, atMs, together]: Arrival) => {
    times.push(atMs)
    counts.set(runId, (counts.get(runId) ?? 0) + 1)
    most = Math.max(most, together)
  })
  return {
    baseUrl: `http://127.0.0.1:${port}/api`,
    times,
    counts,
    mostTogether: () => most,
    kill: () => void child.kill('SIGKILL'),
  }
}
