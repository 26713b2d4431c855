import { type RefObject, useEffect, useState } from 'react'

export interface SelectedText {
  text: string
  /** Where it ends, from the top left of the root. */
  x: number
  y: number
  /** The size of the root. */
  room: { width: number; height: number }
}

/** A page of text is not a value. */
const mostLetters = 2_000

/** Gives the text that is selected inside an element, by whatever means, and where it stands. */
export function useSelectedText(rootRef: RefObject<HTMLElement | null>): SelectedText | undefined {
  const [selected, setSelected] = useState<SelectedText>()
  useEffect(() => {
    const read = () => {
      const next = readSelection(rootRef.current)
      setSelected((last) =>
        last?.text === next?.text && last?.x === next?.x && last?.y === next?.y ? last : next,
      )
    }
    const root = rootRef.current
    document.addEventListener('selectionchange', read)
    // Scrolling moves it; the event does not bubble, so it is caught on its way down.
    root?.addEventListener('scroll', read, { capture: true, passive: true })
    return () => {
      document.removeEventListener('selectionchange', read)
      root?.removeEventListener('scroll', read, { capture: true })
    }
  }, [rootRef])
  return selected
}

function readSelection(root: HTMLElement | null): SelectedText | undefined {
  const selection = getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return undefined
  const text = selection.toString().replaceAll(/\s+/g, ' ').trim()
  if (text === '' || text.length > mostLetters) return undefined
  const boxes = range.getClientRects()
  const last = boxes[boxes.length - 1] ?? range.getBoundingClientRect()
  const origin = root.getBoundingClientRect()
  return {
    text,
    x: last.right - origin.left,
    y: last.bottom - origin.top,
    room: { width: origin.width, height: origin.height },
  }
}
