import { type MouseEvent, type ReactNode, useState } from 'react'
import { CodeNotice } from '../feedback/CodeNotice.tsx'
import type { LazyPart } from '../lazyPart.tsx'

/** How a popup was opened: by keyboard, its first item is the next thing. */
export type OpenedBy = 'pointer' | 'keyboard'

export interface OnDemand {
  /** How it was opened last; until it was opened once, there is nothing to show. */
  openedBy: OpenedBy | undefined
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  open: (by: OpenedBy) => void
  /** Says that the popup could not be loaded, over the page; to be rendered beside the button. */
  problem: ReactNode
  /** For the button that opens it. */
  buttonProps: {
    'aria-expanded': boolean
    onClick: (event: MouseEvent) => void
    onPointerEnter: () => void
    onFocus: () => void
  }
}

/** Loads a popup when its button is first pressed, and begins as soon as somebody points at it. */
export function useOnDemand(popup: Pick<LazyPart<never>, 'preload'>): OnDemand {
  const [openedBy, setOpenedBy] = useState<OpenedBy>()
  const [isOpen, setIsOpen] = useState(false)
  const [failedBy, setFailedBy] = useState<OpenedBy>()
  const open = async (by: OpenedBy) => {
    const isLoaded = await popup.preload().then(
      () => true,
      () => false,
    )
    // The next press tries again.
    setFailedBy(isLoaded ? undefined : by)
    if (!isLoaded) return
    setOpenedBy(by)
    setIsOpen(true)
  }
  const prepare = () => void popup.preload().catch(() => {})
  return {
    openedBy,
    isOpen,
    onOpenChange: setIsOpen,
    open: (by) => void open(by),
    problem: failedBy && <CodeNotice onRetry={() => open(failedBy)} onClose={() => setFailedBy(undefined)} />,
    buttonProps: {
      'aria-expanded': isOpen,
      // A press of a key is a click without a count.
      onClick: ({ detail }) => void open(detail === 0 ? 'keyboard' : 'pointer'),
      onPointerEnter: prepare,
      onFocus: prepare,
    },
  }
}
