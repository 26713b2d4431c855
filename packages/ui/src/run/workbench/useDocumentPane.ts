import { type RefObject, useState } from 'react'
import { useElementSize } from '../../controls/layout/useElementSize.ts'

/** As wide inside its edges, data and document have room beside each other: a place of 900 px. */
const wideFromPx = 898

export interface DocumentPaneState {
  /** Whether the document stands beside the data, rather than in its place. */
  isBeside: boolean
  isShown: boolean
  show: () => void
  hide: () => void
  /** How much of the width it has, in percent; absent until somebody has moved the divider. */
  share: number | undefined
  setShare: (share: number) => void
}

/**
 * Whether the document is shown and where. It is from the start where there is room; in the place of the data only once somebody
 * wishes it.
 */
export function useDocumentPane(rootRef: RefObject<HTMLElement | null>): DocumentPaneState {
  const size = useElementSize(rootRef)
  const [wish, setWish] = useState<boolean>()
  const [share, setShare] = useState<number>()
  const isBeside = size !== undefined && size.width >= wideFromPx
  return {
    isBeside,
    isShown: wish ?? isBeside,
    show: () => setWish(true),
    hide: () => setWish(false),
    share,
    setShare,
  }
}
