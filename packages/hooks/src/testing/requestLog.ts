import type { ScriptedEndpoint } from './findEndpoint.ts'
import type { ScriptedRequest } from './ScriptedApi.ts'

/** What has come in, and how much of it is unanswered. */
export interface RequestLog {
  readonly requests: ScriptedRequest[]
  readonly inFlight: number
  readonly maxInFlight: number
  /** Notes a request; call what it returns once it is answered or given up. */
  open(request: Omit<ScriptedRequest, 'at' | 'overlaps'>): () => void
  count(endpoint?: ScriptedEndpoint, runId?: string): number
  clear(): void
}

export function createRequestLog(): RequestLog {
  const requests: ScriptedRequest[] = []
  const openByRun = new Map<string, number>()
  let inFlight = 0
  let maxInFlight = 0

  function add(runId: string | undefined, change: 1 | -1): void {
    inFlight += change
    maxInFlight = Math.max(maxInFlight, inFlight)
    if (runId !== undefined) openByRun.set(runId, (openByRun.get(runId) ?? 0) + change)
  }

  return {
    requests,
    get inFlight() {
      return inFlight
    },
    get maxInFlight() {
      return maxInFlight
    },
    open(request) {
      const overlaps = request.runId === undefined ? 0 : (openByRun.get(request.runId) ?? 0)
      requests.push({ ...request, at: Date.now(), overlaps })
      add(request.runId, 1)
      return () => add(request.runId, -1)
    },
    count(endpoint, runId) {
      return requests.filter(
        (request) =>
          (endpoint === undefined || request.endpoint === endpoint) &&
          (runId === undefined || request.runId === runId),
      ).length
    },
    clear() {
      requests.length = 0
      maxInFlight = inFlight
    },
  }
}
