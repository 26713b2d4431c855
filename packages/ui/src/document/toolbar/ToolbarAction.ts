import type { IconDrawing } from '../../controls/icon/Icon.tsx'

/** Something to do with a document, by a button of its own or, where there is no room, from a menu. */
export interface ToolbarAction {
  key: string
  label: string
  icon: IconDrawing
  /** Set where it is switched on and off. */
  isPressed?: boolean | undefined
  onChoose: () => void
}
