import { createContext, type ReactNode, use, useState } from 'react'

/** Widths in pixels, by the keys of the columns. */
export type KeptWidths = ReadonlyMap<string, number>
type Kept = boolean | number | KeptWidths

const KeptStatesContext = createContext<Map<string, Kept> | undefined>(undefined)

/** Keeps what the reader opened and unfolded inside, also while a part of it is not mounted: another view, a row far off. */
export function KeptStates({ children }: { children: ReactNode }) {
  const [states] = useState(() => new Map<string, Kept>())
  return <KeptStatesContext value={states}>{children}</KeptStatesContext>
}

/**
 * Holds a state by a name of its own, such as a JSON pointer. It outlives the component where {@link KeptStates} stand
 * above; without them it is a plain state. It is `undefined` until it is set.
 */
export function useKeptState<TValue extends Kept>(
  name: string,
): [value: TValue | undefined, set: (value: TValue) => void] {
  const states = use(KeptStatesContext)
  const recall = () => states?.get(name) as TValue | undefined
  const [own, setOwn] = useState<{ name: string; value: TValue | undefined }>(() => ({
    name,
    value: recall(),
  }))
  const set = (value: TValue) => {
    states?.set(name, value)
    setOwn({ name, value })
  }
  return [own.name === name ? own.value : recall(), set]
}
