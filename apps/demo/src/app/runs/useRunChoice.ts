import { useNavigate, useSearch } from '@tanstack/react-router'
import type { RunChoice } from 'cloudsquid-react-ui'
import { useMemo } from 'react'

/** Which runs the list shows, as the address says it: a link shows the same, and every page keeps it. */
export function useRunChoice(): [RunChoice, (choice: RunChoice) => void] {
  const { state, attention, issuer, sort, reversed } = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const choice = useMemo(
    () => ({ state, needsAttention: attention, issuer, sort, isReversed: reversed }),
    [state, attention, issuer, sort, reversed],
  )
  const change = (next: RunChoice) =>
    void navigate({
      to: '.',
      search: (last) => ({ ...last, ...toSearch(next) }),
      // Choosing is no step to go back to.
      replace: true,
      resetScroll: false,
    })
  return [choice, change]
}

/** The names that an address has for a choice. What is not chosen is not in it. */
function toSearch({ state, needsAttention, issuer, sort, isReversed }: RunChoice) {
  return { state, attention: isOn(needsAttention), issuer, sort, reversed: isOn(isReversed) }
}

/** An address says what is on, and nothing of what is off. */
const isOn = (value: boolean | undefined): true | undefined => value || undefined
