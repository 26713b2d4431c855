import { onTestFinished } from 'vitest'

export interface TrackedWeakMaps {
  /** What any weak map holds under this key. */
  under: (key: object) => unknown[]
  /** All that any weak map holds and that is so. */
  values: (isSo: (value: unknown) => boolean) => unknown[]
}

interface MapFunctions {
  set: (this: WeakMap<object, unknown>, key: object, value: unknown) => WeakMap<object, unknown>
  delete: (this: WeakMap<object, unknown>, key: object) => boolean
}

/** Notes from now on, until the test ends, what weak maps hold: modules keep theirs to themselves. */
export function trackWeakMaps(): TrackedWeakMaps {
  // Functions that take any map, which methods of an object do not say.
  const prototype = WeakMap.prototype as unknown as MapFunctions
  const { set, delete: remove } = prototype
  const kept = new Map<WeakMap<object, unknown>, Map<object, unknown>>()
  const of = (map: WeakMap<object, unknown>) => {
    const entries = kept.get(map) ?? new Map<object, unknown>()
    kept.set(map, entries)
    return entries
  }
  prototype.set = function setNoted(this: WeakMap<object, unknown>, key, value) {
    of(this).set(key, value)
    return set.call(this, key, value)
  }
  prototype.delete = function deleteNoted(this: WeakMap<object, unknown>, key) {
    of(this).delete(key)
    return remove.call(this, key)
  }
  onTestFinished(() => {
    Object.assign(prototype, { set, delete: remove })
  })
  return {
    under: (key) =>
      [...kept.values()].filter((entries) => entries.has(key)).map((entries) => entries.get(key)),
    values: (isSo) => [...kept.values()].flatMap((entries) => [...entries.values()].filter(isSo)),
  }
}
