/** Gives the letter of a text shown by `MarkedText` that stands at a point of the window. */
export function offsetAtPoint(x: number, y: number): number | undefined {
  const caret = caretAt(x, y)
  const element = caret?.node.parentElement?.closest<HTMLElement>('[data-start]')
  return caret && element ? Number(element.dataset['start']) + caret.offset : undefined
}

/** Two names for one thing: browsers have the one or the other. */
function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y)
    return position ? { node: position.offsetNode, offset: position.offset } : undefined
  }
  // oxlint-disable-next-line typescript/no-deprecated -- Safari before 26.2 has this one alone.
  const range = document.caretRangeFromPoint(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined
}
