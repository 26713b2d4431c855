import { useState } from 'react'
import { useAppServices } from '../../../AppServices.tsx'
import { useLayout } from '../../../shell/useLayout.ts'
import { useStoredValue } from '../../../storage/useStoredValue.ts'

export interface PaneChoice {
  isShown: boolean
  setShown: (isShown: boolean) => void
  /** How much of the width the document has, in percent. */
  share: number
  setShare: (share: number) => void
}

/**
 * Whether the document is shown. Beside the data this is remembered on the device; over the data, where there is no room
 * beside it, it lasts as long as the page, because nobody wants to begin there.
 */
export function usePaneChoice(hasChosenField: boolean): PaneChoice {
  const { documentPane } = useAppServices()
  const { isShown, share } = useStoredValue(documentPane).value
  // An address with a field in it is about its place in the document.
  const [isOver, setIsOver] = useState(hasChosenField)
  const [isBeside, setIsBeside] = useState(hasChosenField)
  const isWide = useLayout() === 'wide'
  return {
    isShown: isWide ? isShown || isBeside : isOver,
    setShown: (next) => {
      setIsOver(next)
      setIsBeside(false)
      if (isWide) documentPane.update((last) => (last.isShown === next ? last : { ...last, isShown: next }))
    },
    share,
    setShare: (next) => documentPane.update((last) => ({ ...last, share: next })),
  }
}
