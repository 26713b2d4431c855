import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useLabels } from '../../labels/useLabels.tsx'
import { usePortalContainer } from '../../theme/PortalContainer.ts'
import styles from './DocumentSheet.module.css'

export interface DocumentSheetProps {
  onClose: () => void
  children: ReactNode
}

/** The document over the data, where there is no room beside it. */
export function DocumentSheet({ onClose, children }: DocumentSheetProps) {
  const { document: words } = useLabels()
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal container={usePortalContainer()}>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={words.title}>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
