import { useState } from 'react'
import { useAppServices } from '../../../AppServices.tsx'
import { useLayout } from '../../../shell/useLayout.ts'
import { useStoredValue } from '../../../storage/useStoredValue.ts'

export interface PaneChoice {
  isShown: boolean
  /** Whether there is room for the document beside the data; else the two swap. */
  isBeside: boolean
  setShown: (isShown: boolean) => void
  /** How much of the width the document has, in percent; absent until somebody has said so. */
  share: number | undefined
  setShare: (share: number) => void
}

interface PaneOptions {
  /** An address with a field in it is about its place in the document. */
  hasChosenField: boolean
  /** A document that can only be said to be unseen is no reason to give half of the window away. */
  canPreview: boolean
}

/**
 * Whether the document is shown. Beside the data this is remembered on the device; in the place of the data, where there
 * is no room beside it, it lasts as long as the page, because nobody wants to begin there.
 */
export function usePaneChoice({ hasChosenField, canPreview }: PaneOptions): PaneChoice {
  const { documentPane } = useAppServices()
  const { isShown, share } = useStoredValue(documentPane).value
  const [isSwapped, setIsSwapped] = useState(hasChosenField)
  const [wish, setWish] = useState<boolean | undefined>(hasChosenField ? true : undefined)
  const isBeside = useLayout() === 'wide'
  return {
    isShown: isBeside ? (wish ?? (canPreview && isShown)) : isSwapped,
    isBeside,
    setShown: (next) => {
      setIsSwapped(next)
      setWish(canPreview ? undefined : next)
      if (isBeside && canPreview)
        documentPane.update((last) => (last.isShown === next ? last : { ...last, isShown: next }))
    },
    share,
    setShare: (next) => documentPane.update((last) => ({ ...last, share: next })),
  }
}
