import { Menu } from '@base-ui/react/menu'
import { useId, useRef, useState } from 'react'
import { useAnnounce } from '../feedback/Announcer.tsx'
import { VisuallyHidden } from '../feedback/VisuallyHidden.tsx'
import type { IconName } from '../icon/Icon.tsx'
import { usePortalContainer } from '../layout/PortalContainer.ts'
import { useShortcut } from '../shortcuts/ShortcutsProvider.tsx'
import styles from './ActionMenu.module.css'
import { Button } from './Button.tsx'

export interface MenuAction {
  key: string
  label: string
  /** A second, quieter line: what exactly happens. */
  detail?: string | undefined
  onChoose: () => void
}

export interface ActionMenuProps {
  label: string
  icon: IconName
  actions: readonly MenuAction[]
  /** Why there is nothing to choose; the menu then does not open, and says this. */
  disabledReason?: string | undefined
  /** The action whose key opens it. */
  shortcut?: string | undefined
}

/** A button that opens a list of things to do. */
export function ActionMenu({ label, icon, actions, disabledReason, shortcut = '' }: ActionMenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const announce = useAnnounce()
  const container = usePortalContainer()
  const reasonId = useId()
  const triggerRef = useRef<HTMLButtonElement>(null)
  const isDisabled = disabledReason !== undefined
  const handleOpenChange = (next: boolean) => {
    if (!isDisabled) setIsOpen(next)
    else if (next) announce(disabledReason)
  }
  useShortcut(shortcut, shortcut === '' ? undefined : () => handleOpenChange(true))
  return (
    <Menu.Root open={isOpen && !isDisabled} onOpenChange={handleOpenChange}>
      <Menu.Trigger
        ref={triggerRef}
        render={<Button icon={icon} size="small" variant="quiet" title={disabledReason} />}
        // Not `disabled`: that would take it from the keyboard, and its reason with it.
        aria-disabled={isDisabled || undefined}
        aria-describedby={isDisabled ? reasonId : undefined}
      >
        {label}
      </Menu.Trigger>
      {isDisabled && (
        <span id={reasonId}>
          <VisuallyHidden>{disabledReason}</VisuallyHidden>
        </span>
      )}
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
