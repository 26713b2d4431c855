import { useDirection } from '@base-ui/react/direction-provider'
import { Drawer } from '@base-ui/react/drawer'
import { useState } from 'react'
import { useLabels } from '../../labels/useLabels.tsx'
import { FollowedRunList } from '../runs/FollowedRunList.tsx'
import styles from './RunDrawer.module.css'

/** The list of runs behind a button, where there is no room for it beside the page. */
export function RunDrawer() {
  const words = useLabels().shell
  const direction = useDirection()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Drawer.Root
      open={isOpen}
      onOpenChange={(next) => setIsOpen(next)}
      swipeDirection={direction === 'rtl' ? 'right' : 'left'}
    >
      <Drawer.Trigger className={styles.trigger} aria-label={words.showRuns}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />
        </svg>
        {words.runs}
      </Drawer.Trigger>
      <Drawer.Portal>
        <Drawer.Backdrop className={styles.backdrop} />
        <Drawer.Viewport className={styles.viewport}>
          <Drawer.Popup className={styles.popup} aria-label={words.mainNavigation}>
            <Drawer.Content className={styles.content}>
              <Drawer.Close className={styles.close}>{words.closeRuns}</Drawer.Close>
              <FollowedRunList onChoose={() => setIsOpen(false)} />
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}
