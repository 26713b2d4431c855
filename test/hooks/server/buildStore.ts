import type { SharedLimiter, SharedStore } from 'cloudsquid-react/server'

export interface ScriptedStore {
  store: SharedStore
  /** What the store does from now on with whatever it is asked. */
  mode: 'there' | 'gone' | 'slow'
  /** Ends its memory, as a restart does. */
  restart: () => void
  asked: number
  values: Map<string, { value: string; untilMs: number }>
}

/** A store in memory, by the clock of the test, that can fail and be slow. */
export function buildStore(): ScriptedStore {
  let bornMs = -Infinity
  const values = new Map<string, { value: string; untilMs: number }>()
  const seen = new Map<string, number>()

  const read = (key: string) => {
    const found = values.get(key)
    return found && found.untilMs > Date.now() ? found : undefined
  }
  const write = (key: string, value: string, keepMs: number) =>
    values.set(key, { value, untilMs: Date.now() + keepMs })

  const scripted: ScriptedStore = {
    mode: 'there',
    asked: 0,
    values,
    restart() {
      values.clear()
      seen.clear()
      bornMs = Date.now()
    },
    store: {
      limiter: ({ points, durationMs }): SharedLimiter => ({
        consume: (key) =>
          answer(() => {
            const count = read(key)
            const used = Number(count?.value ?? 0)
            const leftMs = (count?.untilMs ?? 0) - Date.now()
            // oxlint-disable-next-line no-throw-literal, typescript/only-throw-error -- as the library rejects
            if (used >= points) throw { msBeforeNext: leftMs }
            write(key, String(used + 1), count ? leftMs : Math.ceil(durationMs))
          }),
        block: (key, seconds) => answer(() => write(key, String(points), seconds * 1000)),
      }),
      claim: (key, { owner, leaseMs }) =>
        answer(() => {
          const kept = read(key)
          if (kept)
            return { state: 'answered' as const, value: kept.value, leftMs: kept.untilMs - Date.now() }
          if (read(`${key}:lease`)) return { state: 'taken' as const }
          write(`${key}:lease`, owner, leaseMs)
          return { state: 'mine' as const }
        }),
      renew: (key, { owner, leaseMs }) => answer(() => write(`${key}:lease`, owner, leaseMs)),
      release: (key, { owner, value, keepMs }) =>
        answer(() => {
          if (read(`${key}:lease`)?.value !== owner) return
          values.delete(`${key}:lease`)
          if (value !== undefined) write(key, value, keepMs)
        }),
      read: (key) => answer(() => read(key)?.value),
      write: (key, { value, keepMs }) => answer(() => write(key, value, keepMs)),
      join: (_, { id, aliveMs }) =>
        answer(() => {
          seen.set(id, Date.now())
          const instances = [...seen.values()].filter((atMs) => atMs > Date.now() - aliveMs).length
          return { instances, ageMs: Date.now() - bornMs }
        }),
    },
  }

  async function answer<TResult>(make: () => TResult): Promise<TResult> {
    scripted.asked += 1
    if (scripted.mode === 'gone') throw new Error('connect ECONNREFUSED')
    if (scripted.mode === 'slow') await new Promise(() => {})
    return make()
  }
  return scripted
}
