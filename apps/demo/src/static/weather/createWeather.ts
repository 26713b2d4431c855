import {
  dropped,
  hang,
  httpError,
  type RunStep,
  type ScriptedApi,
  type ScriptedEndpoint,
  unknownStatus,
} from 'cloudsquid-react/testing'

/** What happens to the requests of this page, the usual first. */
export const weatherNames = ['clear', 'tooMany', 'outage', 'silence', 'dropped', 'unknown'] as const
export type WeatherName = (typeof weatherNames)[number]

export interface Weather {
  getSnapshot: () => WeatherName
  subscribe: (listener: () => void) => () => void
  /** Lasts until it is set again. */
  set: (name: WeatherName) => void
}

interface Fault {
  step: RunStep
  /** Without one, every request meets it. */
  endpoint?: ScriptedEndpoint
}

const faults: Record<WeatherName, Fault | undefined> = {
  clear: undefined,
  tooMany: { step: httpError(429, { retryAfter: 6 }) },
  outage: { step: httpError(503) },
  // What asks for one run gives up by itself; the others would wait as long as the page is open.
  silence: { step: hang(), endpoint: 'getRun' },
  dropped: { step: dropped() },
  unknown: { step: unknownStatus('paused'), endpoint: 'getRun' },
}

/** Makes the weather over a scripted API: clear, until it is set. */
export function createWeather(api: Pick<ScriptedApi, 'fault'>): Weather {
  let name: WeatherName = 'clear'
  let end = () => {}
  const listeners = new Set<() => void>()
  return {
    getSnapshot: () => name,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    set(next) {
      end()
      const fault = faults[next]
      end = fault
        ? api.fault(fault.step, {
            times: Number.POSITIVE_INFINITY,
            ...(fault.endpoint && { endpoint: fault.endpoint }),
          })
        : () => {}
      name = next
      for (const listener of listeners) listener()
    },
  }
}
