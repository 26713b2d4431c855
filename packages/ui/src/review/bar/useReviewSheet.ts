import { type RefObject, useEffect, useRef, useState } from 'react'
import { useIsInView } from '../../controls/layout/useIsInView.ts'
import { useShortcut } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import type { ReviewTarget } from '../form/useReviewForm.ts'
import type { ReviewProgress } from '../useReviewProgress.ts'

/** The card of the review counts as in view once more of it shows than its title, clear of the bars above and below. */
const clearOfBars = '-72px 0px -144px'

/** What the sheet was opened for, from where, and how high the form was that it took. */
interface OpenedSheet {
  target: ReviewTarget
  opener: HTMLElement | undefined
  formHeightPx: number
}

export interface ReviewSheetState {
  /** Set from the opening until the sheet has gone: as long, the form is in it. */
  opened: OpenedSheet | undefined
  isOpen: boolean
  /** Whether there is a sheet to show, open or not: it is loaded when it is first wished for. */
  isLoaded: boolean
  /** Whether the review itself is in view, so that the bar is not needed. */
  isBarAway: boolean
  barRef: RefObject<HTMLDivElement | null>
  cardRef: RefObject<HTMLElement | null>
  titleRef: RefObject<HTMLHeadingElement | null>
  formBoxRef: RefObject<HTMLDivElement | null>
  open: (target: ReviewTarget, opener?: HTMLElement) => void
  /** Starts closing. */
  close: () => void
  /** To be called when nothing of it is to be seen any more. */
  forget: () => void
}

/**
 * Decides where a review is given: in its place on the page, or, where that is out of view and the bar stands for it, in
 * a sheet. The keys of the review follow that.
 *
 * @param load - Loads the sheet; called as soon as the bar stands there to open it.
 */
export function useReviewSheet(
  { form, isFormOpen }: ReviewProgress,
  load: () => Promise<unknown>,
): ReviewSheetState {
  const barRef = useRef<HTMLDivElement>(null)
  const cardRef = useRef<HTMLElement>(null)
  const titleRef = useRef<HTMLHeadingElement>(null)
  const formBoxRef = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<OpenedSheet>()
  const [isOpen, setIsOpen] = useState(false)
  const [isLoaded, setIsLoaded] = useState(false)
  const isBarAway = useIsInView(cardRef, clearOfBars) !== false
  const isSheetNear = isFormOpen && !isBarAway
  useEffect(() => {
    if (isSheetNear) load().catch(() => {})
  }, [isSheetNear, load])

  const chooseInPlace = (target: ReviewTarget) => {
    form.choose(target)
    form.focus(target)
  }
  const open = async (target: ReviewTarget, opener?: HTMLElement) => {
    const isThere = await load().then(
      () => true,
      () => false,
    )
    // Without a sheet, the form is on the page all the same.
    if (!isThere) return chooseInPlace(target)
    form.choose(target)
    setIsLoaded(true)
    setOpened({ target, opener, formHeightPx: formBoxRef.current?.offsetHeight ?? 0 })
    setIsOpen(true)
  }
  const turnTo = (target: ReviewTarget) => {
    // Without a height where the layout has no bar.
    if (!isBarAway && barRef.current?.offsetHeight) return void open(target, focusedElement())
    chooseInPlace(target)
  }
  useShortcut('focusComment', isFormOpen ? () => turnTo('comment') : undefined)
  useShortcut('chooseApprove', isFormOpen ? () => turnTo('approve') : undefined)
  useShortcut('chooseReject', isFormOpen ? () => turnTo('reject') : undefined)

  return {
    opened,
    isOpen: isOpen && isFormOpen,
    isLoaded,
    isBarAway,
    barRef,
    cardRef,
    titleRef,
    formBoxRef,
    open: (target, opener) => void open(target, opener),
    close: () => setIsOpen(false),
    forget: () => {
      setIsOpen(false)
      setOpened(undefined)
    },
  }
}

function focusedElement(): HTMLElement | undefined {
  const { activeElement, body } = document
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : undefined
}
