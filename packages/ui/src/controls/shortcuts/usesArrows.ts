const arrowRoles = [
  'grid',
  'listbox',
  'menubar',
  'radiogroup',
  'scrollbar',
  'separator',
  'slider',
  'spinbutton',
  'tablist',
  'toolbar',
  'tree',
  'treegrid',
]
const arrowUsers = ['input:not([type=checkbox])', 'audio', 'video', ...arrowRoles.map((role) => `[role="${role}"]`)].join()

/** Tells whether what has the focus does something of its own with Up, Down, Page and End keys. */
export function usesArrows(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // A button among others that arrows walk through, or a part that is a stop of its own because it scrolls.
  return target.closest(arrowUsers) !== null || (target.tabIndex >= 0 && isScrollable(target))
}

function isScrollable(element: HTMLElement): boolean {
  if (element.scrollHeight <= element.clientHeight) return false
  return /auto|scroll/.test(getComputedStyle(element).overflowY)
}
