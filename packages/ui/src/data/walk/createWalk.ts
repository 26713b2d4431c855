/** Where a reviewer is in the data, and whether an editor is open there. */
export interface WalkState {
  current: string | undefined
  editing: { pointer: string; text: string | undefined } | undefined
  /** The value whose reasoning is shown. */
  explained: string | undefined
}

export interface Walk {
  get: () => WalkState
  set: (change: Partial<WalkState>) => void
  subscribe: (listener: () => void) => () => void
  /** Focuses a value, or brings its row there first. */
  go: (pointer: string) => void
  /** Asks again for the value that is waited for: there are other rows than a moment ago. */
  goAgain: () => void
  /** Called by a value that came to stand on the page: it may be the one that is waited for. */
  mounted: (pointer: string, element: HTMLElement) => void
  /** Told which value is to be brought to the page. @returns what ends it. */
  onReveal: (listener: (pointer: string) => void) => () => void
  /** The rows of a list as they stand, by their indexes, where that is another order than the list's. */
  orderOf: (list: string) => readonly number[] | undefined
  /** Told by a table that was sorted; `undefined` once it stands as it came. */
  setOrder: (list: string, order: readonly number[] | undefined) => void
  /** Goes on to the next value: set by the area. */
  next: (backwards?: boolean) => void
  /** Says how to go on: the area knows the order. */
  onNext: (next: (backwards: boolean) => void) => void
}

/** Holds it outside React: a step renders the two values that it is about, and not the list. */
export function createWalk(find: (pointer: string) => HTMLElement | null | undefined): Walk {
  const listeners = new Set<() => void>()
  const revealers = new Set<(pointer: string) => void>()
  let state: WalkState = { current: undefined, editing: undefined, explained: undefined }
  let goOn: (backwards: boolean) => void = () => {}
  const orders = new Map<string, readonly number[]>()
  let wanted: string | undefined
  const walk: Walk = {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    go(pointer) {
      walk.set({ current: pointer })
      const element = find(pointer)
      wanted = element ? undefined : pointer
      if (element) element.focus()
      else for (const reveal of revealers) reveal(pointer)
    },
    goAgain() {
      if (wanted !== undefined) for (const reveal of revealers) reveal(wanted)
    },
    mounted(pointer, element) {
      if (wanted !== pointer) return
      wanted = undefined
      element.focus()
    },
    onReveal: (listener) => {
      revealers.add(listener)
      return () => void revealers.delete(listener)
    },
    orderOf: (list) => orders.get(list),
    setOrder(list, order) {
      if (order) orders.set(list, order)
      else orders.delete(list)
    },
    next: (backwards = false) => goOn(backwards),
    onNext: (next) => {
      goOn = next
    },
  }
  return walk
}
