import type { ReactNode } from 'react'
import XIcon from 'lucide-react/icons/x'
import { Button } from '../../controls/actions/Button.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './DocumentPane.module.css'

interface DocumentPaneProps {
  /** The name of the document, or what chooses one of several. */
  name: ReactNode
  /** Absent where something else leads away from it. */
  onClose?: (() => void) | undefined
  /** The document, which fills what is left. */
  children: ReactNode
}

/** A document with its name and its way out, beside the data or over it. */
export function DocumentPane({ name, onClose, children }: DocumentPaneProps) {
  const { document: words } = useLabels(documentLabels)
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {onClose && (
          <Button variant="quiet" size="small" icon={XIcon} isIconOnly onClick={onClose}>
            {words.close}
          </Button>
        )}
      </header>
      {children}
    </div>
  )
}
