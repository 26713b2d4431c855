import { Menu } from '@base-ui/react/menu'
import { useEffect, useRef, useState } from 'react'
import type { IconDrawing } from '../icon/Icon.tsx'
import { usePortalContainer } from '../../theme/PortalContainer.ts'
import { useShortcut } from '../shortcuts/ShortcutsProvider.tsx'
import styles from './ActionMenu.module.css'
import { Button } from './Button.tsx'
import type { OpenedBy } from './useOnDemand.tsx'

export interface MenuAction {
  key: string
  label: string
  /** A second, quieter line: what exactly happens. */
  detail?: string | undefined
  onChoose: () => void
}

export interface ActionMenuProps {
  label: string
  icon: IconDrawing
  actions: readonly MenuAction[]
  /** The action whose key opens it. */
  shortcut?: string | undefined
  /** How it was opened that it is shown at all; by itself it starts closed. */
  openedBy?: OpenedBy | undefined
}

/** A button that opens a list of things to do. */
export function ActionMenu({ label, icon, actions, shortcut = '', openedBy }: ActionMenuProps) {
  const [isOpen, setIsOpen] = useState(openedBy === 'pointer')
  const container = usePortalContainer()
  const triggerRef = useRef<HTMLButtonElement>(null)
  useShortcut(shortcut, shortcut === '' ? undefined : () => setIsOpen(true))
  useEffect(() => {
    // What was pressed is gone; the press is passed on, so that the focus goes to the first item.
    if (openedBy === 'keyboard') triggerRef.current?.click()
  }, [openedBy])
  return (
    <Menu.Root open={isOpen} onOpenChange={setIsOpen}>
      <Menu.Trigger ref={triggerRef} render={<Button icon={icon} size="small" variant="quiet" />}>
        {label}
      </Menu.Trigger>
      <Menu.Portal container={container}>
        <Menu.Positioner className={styles.positioner} align="end" sideOffset={6}>
          {/* Also where a key has opened it, from wherever the focus was. */}
          <Menu.Popup className={styles.popup} finalFocus={triggerRef}>
            {actions.map(({ key, label, detail, onChoose }) => (
              <Menu.Item key={key} className={styles.item} onClick={onChoose}>
                <span>{label}</span>
                {detail !== undefined && <span className={styles.detail}>{detail}</span>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
