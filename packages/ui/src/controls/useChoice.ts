import { useState } from 'react'

interface Choice<TValue> {
  /** What the host says; absent where the part itself remembers. */
  given: TValue | undefined
  initial: TValue
  onChange: ((value: TValue) => void) | undefined
}

/** Holds a choice for a part: the host's where it gives one, else its own. Tells the host either way. */
export function useChoice<TValue>(choice: Choice<TValue>): [TValue, (value: TValue) => void] {
  const { given, initial, onChange } = choice
  const [own, setOwn] = useState(initial)
  return [
    given === undefined ? own : given,
    (value) => {
      setOwn(value)
      onChange?.(value)
    },
  ]
}
