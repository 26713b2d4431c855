import { use, useCallback } from 'react'
import { useEvidenceChoice } from '../evidence/EvidenceContext.tsx'
import { useDataWork } from '../work/DataWork.ts'
import { WalkContext } from './WalkContext.ts'

/** What makes the place of a value a stop of the walk; nothing where the data is only read. */
export function useWalkCells() {
  const walk = use(WalkContext)
  const work = useDataWork()
  const evidence = useEvidenceChoice()
  const measure = useCallback(
    (element: HTMLElement | null) => {
      const pointer = element?.dataset['walk']
      if (element && pointer !== undefined) walk?.mounted(pointer, element)
    },
    [walk],
  )
  if (!walk || !work) return undefined
  return (pointer: string) => ({
    ref: measure,
    tabIndex: -1,
    'data-walk': pointer,
    onFocus: (event: { target: EventTarget; currentTarget: EventTarget }) => {
      walk.set({ current: pointer })
      if (event.target === event.currentTarget) evidence?.follow?.(pointer)
    },
    onDoubleClick: () => walk.set({ editing: { pointer, text: undefined } }),
  })
}
