// A group of buttons by the text that they are about; keys and presses bubble to it from them.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions */
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { hasUses, SelectionActions, type TextUses } from './SelectionActions.tsx'
import styles from './SelectionMenu.module.css'
import { useSelectedText } from './useSelectedText.ts'

interface SelectionMenuProps extends TextUses {
  /** Around the document; the menu stands inside of it. */
  rootRef: RefObject<HTMLElement | null>
}

/** In pixels: room for it under the text, else it stands over it. */
const heightPx = 44
const gapPx = 8

/** Offers what can be done with selected text, right by it. The menu key goes to it; Escape lets go of the text. */
export function SelectionMenu({ rootRef, ...uses }: SelectionMenuProps) {
  const { selection: words } = useLabels(documentLabels).documentView
  const menuRef = useRef<HTMLDivElement>(null)
  const selected = useSelectedText(rootRef)
  const isShown = selected !== undefined && hasUses(uses)
  const handleKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (!isShown) return
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return
    event.preventDefault()
    menuRef.current?.querySelector('button')?.focus()
  })
  useEffect(() => {
    const root = rootRef.current
    const listen = (event: globalThis.KeyboardEvent) => handleKey(event)
    root?.addEventListener('keydown', listen)
    return () => root?.removeEventListener('keydown', listen)
  }, [rootRef])
  if (!isShown) return null
  const { x, y, room } = selected
  const isUnder = y + gapPx + heightPx < room.height
  const letGo = () => getSelection()?.removeAllRanges()
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    letGo()
    rootRef.current?.querySelector<HTMLElement>('section[tabindex="0"]')?.focus()
  }
  const and = (use: ((text: string) => void) | undefined) =>
    use &&
    ((text: string) => {
      use(text)
      letGo()
    })
  return (
    <div
      ref={menuRef}
      className={styles.menu}
      role="group"
      aria-label={words.title}
      style={{
        insetInlineStart: startOf(x, room.width),
        insetBlockStart: Math.max(4, isUnder ? y + gapPx : y - heightPx - 3 * gapPx),
      }}
      // Pressing a button must not let go of the text before it is used.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={handleKeyDown}
    >
      <SelectionActions
        {...uses}
        text={selected.text}
        onUse={and(uses.onUse)}
        onFindInData={and(uses.onFindInData)}
      />
    </div>
  )
}

/** So that it stays inside: most of it stands before the end of the text. */
const widthPx = 280
const startOf = (x: number, room: number) => Math.max(4, Math.min(x - widthPx / 2, room - widthPx - 4))
