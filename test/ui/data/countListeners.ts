import { vi } from 'vitest'

type Values = Parameters<EventTarget['addEventListener']>

/** Counts what listens on the page from now on; a listener that is added again is one, as the browser has it. */
export function countListeners(): { count: () => number; restore: () => void } {
  const listening = new Map<EventTarget, Set<string>>()
  const numbers = new Map<Values[1], number>()
  const nameOf = ([type, listener, options]: Values) => {
    if (!numbers.has(listener)) numbers.set(listener, numbers.size)
    const isCapture = typeof options === 'object' ? options.capture === true : options === true
    return `${type} ${numbers.get(listener)} ${isCapture}`
  }
  const change = {
    addEventListener: (known: Set<string>, name: string) => known.add(name),
    removeEventListener: (known: Set<string>, name: string) => known.delete(name),
  }
  const spies = (['addEventListener', 'removeEventListener'] as const).flatMap((method) =>
    // The test runner gives the window methods of its own.
    [EventTarget.prototype, window]
      .filter((owner) => Object.hasOwn(owner, method))
      .map((owner) => {
        const original = owner[method]
        return vi.spyOn(owner, method).mockImplementation(function (
          this: EventTarget | undefined,
          ...values: Values
        ) {
          const target = this ?? window
          const known = listening.get(target) ?? new Set()
          listening.set(target, known)
          change[method](known, nameOf(values))
          original.apply(target, values)
        })
      }),
  )
  return {
    count: () =>
      [...listening]
        .filter(([target]) => !(target instanceof Node) || target.isConnected)
        .reduce((total, [, known]) => total + known.size, 0),
    restore: () => spies.forEach((spy) => spy.mockRestore()),
  }
}
