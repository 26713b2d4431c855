/** A button among others that arrows walk through, and what has a value that they change. */
const arrowUsers =
  'input:not([type=checkbox]),audio,video,[role$=grid],[role=tablist],[role=radiogroup],[role=toolbar],[role=menubar],[role=tree],[role=slider],[role=spinbutton],[role=separator],[role=scrollbar]'

/** Tells whether what has the focus does something of its own with Up, Down, Page and End keys. */
export function usesArrows(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest(arrowUsers)) return true
  // A part that is a stop of its own because it scrolls.
  const { tabIndex, scrollHeight, clientHeight } = target
  return (
    tabIndex >= 0 && scrollHeight > clientHeight && /auto|scroll/.test(getComputedStyle(target).overflowY)
  )
}
