import { Popover } from '@base-ui/react/popover'
import { type ReactElement, type ReactNode, useState } from 'react'
import { usePortalContainer } from '../../theme/PortalContainer.ts'
import styles from './PopoverPanel.module.css'

export interface PopoverPanelProps {
  /** The button that opens it. */
  button: ReactElement
  title: string
  children: ReactNode
}

/** Something to read over the page, beside the button that it belongs to. Open at first: the button was pressed. */
export function PopoverPanel({ button, title, children }: PopoverPanelProps) {
  const [isOpen, setIsOpen] = useState(true)
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger render={button} />
      <Popover.Portal container={usePortalContainer()}>
        <Popover.Positioner className={styles.positioner} align="start" sideOffset={6}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
