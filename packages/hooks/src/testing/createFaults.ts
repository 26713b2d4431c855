import type { ScriptedEndpoint } from './findEndpoint.ts'
import type { RunStep } from './RunStep.ts'
import type { FaultOptions } from './ScriptedApi.ts'

/** Faults that wait for requests, first come first served. */
export interface Faults {
  add(step: RunStep, options?: FaultOptions): () => void
  take(endpoint: ScriptedEndpoint | undefined): RunStep | undefined
  clear(): void
}

export function createFaults(): Faults {
  const waiting = new Set<{ step: RunStep; endpoint: ScriptedEndpoint | undefined; left: number }>()
  return {
    add(step, { endpoint, times = 1 } = {}) {
      const fault = { step, endpoint, left: times }
      waiting.add(fault)
      return () => void waiting.delete(fault)
    },
    take(endpoint) {
      for (const fault of waiting) {
        if (fault.endpoint !== undefined && fault.endpoint !== endpoint) continue
        fault.left -= 1
        if (fault.left <= 0) waiting.delete(fault)
        return fault.step
      }
      return undefined
    },
    clear: () => waiting.clear(),
  }
}
