import type { Watcher } from './watcher.ts'

/** What a component was told of the runs that it follows, and for how long it has watched them, whatever cache they are in. */
export interface Commands {
  isStopped: (name: string) => boolean
  /** Stops one or all, or takes that back. */
  set: (name: string | undefined, isStopped: boolean) => void
  /** The component watches by this store no more. */
  leave: (store: object, watchers: Map<string, Watcher>) => void
  /** How one that was watched by another store goes on in this one. */
  goOn: (store: object, name: string) => Partial<Watcher> | undefined
}

export function createCommands(): Commands {
  /** Those that were stopped; or, after all were, those that were resumed. */
  const exceptions = new Set<string>()
  let isAllStopped = false
  let left: { store: object; watchers: Map<string, Watcher> } | undefined

  return {
    isStopped: (name) => isAllStopped !== exceptions.has(name),
    set(name, isStopped) {
      if (name === undefined) {
        isAllStopped = isStopped
        exceptions.clear()
      } else exceptions[isStopped === isAllStopped ? 'delete' : 'add'](name)
    },
    leave(store, watchers) {
      left = { store, watchers }
    },
    goOn(store, name) {
      if (!left || left.store === store) return undefined
      const watcher = left.watchers.get(name)
      left.watchers.delete(name)
      const { countedMs, spentMs, problem } = watcher ?? {}
      return watcher && { countedMs: countedMs!, spentMs, problem, goesOn: true }
    },
  }
}
