import { onTestFinished } from 'vitest'

export interface TrackedListeners {
  /** The types of events that are listened to on this target, one for each listener that was added since and stayed. */
  on: (target: EventTarget) => string[]
}

/** Notes from now on, until the test ends, who listens to what: on the window, the document, a signal. */
export function trackListeners(): TrackedListeners {
  // The one of the environment, which abort signals and the window share.
  const prototype = EventTarget.prototype as unknown as Record<
    'addEventListener' | 'removeEventListener',
    (this: EventTarget, type: string, ...rest: unknown[]) => void
  >
  const { addEventListener, removeEventListener } = prototype
  const kept = new Map<EventTarget, Map<string, Set<unknown>>>()

  const ofType = (target: EventTarget, type: string) => {
    const byType = kept.get(target) ?? new Map<string, Set<unknown>>()
    kept.set(target, byType)
    const listeners = byType.get(type) ?? new Set()
    byType.set(type, listeners)
    return listeners
  }
  prototype.addEventListener = function add(this: EventTarget, type, ...rest) {
    ofType(this ?? window, type).add(rest[0])
    addEventListener.call(this, type, ...rest)
  }
  prototype.removeEventListener = function remove(this: EventTarget, type, ...rest) {
    ofType(this ?? window, type).delete(rest[0])
    removeEventListener.call(this, type, ...rest)
  }
  onTestFinished(() => {
    Object.assign(prototype, { addEventListener, removeEventListener })
  })
  return {
    on: (target) =>
      [...(kept.get(target) ?? [])].flatMap(([type, listeners]) => [...listeners].map(() => type)),
  }
}
