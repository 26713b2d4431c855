// Keys reach here from whatever has the focus inside.
/* oxlint-disable jsx-a11y/no-static-element-interactions */
import EllipsisIcon from 'lucide-react/icons/ellipsis'
import { createContext, type KeyboardEvent, type ReactNode, use, useRef } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { lazyPart } from '../../controls/lazyPart.tsx'
import { useElementSize } from '../../controls/layout/useElementSize.ts'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './Toolbar.module.css'
import type { ToolbarAction } from './ToolbarAction.ts'

const FoldedActions = lazyPart(() => import('../../controls/actions/ActionMenu.tsx'), 'ActionMenu')

/** What stands around every view of a document, whatever its kind. */
export interface Frame {
  /** At the start of the bar: what is shown of the data. */
  start: ReactNode
  /** Under the bar. */
  below: ReactNode
  actions: readonly ToolbarAction[]
}

export const FrameContext = createContext<Frame>({ start: null, below: null, actions: [] })

interface ViewFrameProps {
  /** Always in the bar, such as which page is in view. */
  controls?: ReactNode
  /** Beside what every view offers; these fold first. */
  actions?: readonly ToolbarAction[]
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  children: ReactNode
}

/** Less than this, and what can be done folds into a menu. */
const narrowPx = 620

/** One row over a document: what is shown of the data, and what can be done with the document. */
export function ViewFrame({ controls, actions = [], onKeyDown, children }: ViewFrameProps) {
  const frame = use(FrameContext)
  const { toolbar } = useLabels(documentLabels).documentView
  const barRef = useRef<HTMLDivElement>(null)
  const width = useElementSize(barRef)?.width ?? Infinity
  const all = [...actions, ...frame.actions]
  return (
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <div className={styles.bar} ref={barRef}>
        <div className={styles.start}>{frame.start}</div>
        <div className={styles.group}>
          {controls}
          {width >= narrowPx
            ? all.map(({ key, label, icon, isPressed, onChoose }) => (
                <Button
                  key={key}
                  variant="quiet"
                  size="small"
                  icon={icon}
                  isIconOnly
                  aria-pressed={isPressed}
                  onClick={onChoose}
                >
                  {label}
                </Button>
              ))
            : all.length > 0 && <FoldedActions label={toolbar.more} icon={EllipsisIcon} actions={all} />}
        </div>
      </div>
      {frame.below}
      {children}
    </div>
  )
}
