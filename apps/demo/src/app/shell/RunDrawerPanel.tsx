import { useDirection } from '@base-ui/react/direction-provider'
import { Drawer } from '@base-ui/react/drawer'
import type { RefObject } from 'react'
import { FollowedRunList } from '../runs/FollowedRunList.tsx'
import styles from './RunDrawer.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

interface RunDrawerPanelProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Gets the focus back. */
  buttonRef: RefObject<HTMLButtonElement | null>
}

/** The drawer with the list of runs. */
export function RunDrawerPanel({ isOpen, onOpenChange, buttonRef }: RunDrawerPanelProps) {
  const words = useDashboardLabels().shell
  const direction = useDirection()
  return (
    <Drawer.Root
      open={isOpen}
      onOpenChange={(next) => onOpenChange(next)}
      swipeDirection={direction === 'rtl' ? 'right' : 'left'}
    >
      <Drawer.Portal>
        <Drawer.Backdrop className={styles.backdrop} />
        <Drawer.Viewport className={styles.viewport}>
          <Drawer.Popup className={styles.popup} aria-label={words.mainNavigation} finalFocus={buttonRef}>
            <Drawer.Content className={styles.content}>
              <Drawer.Close className={styles.close}>{words.closeRuns}</Drawer.Close>
              <FollowedRunList onChoose={() => onOpenChange(false)} />
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}
