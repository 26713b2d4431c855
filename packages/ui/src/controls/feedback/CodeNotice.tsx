import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useLabels } from '../../labels/useLabels.tsx'
import { usePortalContainer } from '../../theme/PortalContainer.ts'
import { Button } from '../actions/Button.tsx'
import styles from './CodeNotice.module.css'
import { Notice } from './Notice.tsx'

interface CodeNoticeProps {
  /** Loads it again; rejects where that fails too. */
  onRetry: () => Promise<unknown>
  /** What closes it, where it stands over the page: what is missing has no place there. */
  onClose?: (() => void) | undefined
}

/**
 * Says that a part of the page could not be loaded, in its place. The rest stays as it is, with what was typed; loading
 * the page again is offered, and never done by itself.
 */
export function CodeNotice({ onRetry, onClose }: CodeNoticeProps) {
  const { code: words } = useLabels()
  const container = usePortalContainer()
  const [isTrying, setIsTrying] = useState(false)
  const retry = async () => {
    setIsTrying(true)
    await onRetry().catch(() => {})
    setIsTrying(false)
  }
  const notice = (
    <Notice
      role="alert"
      tone="warning"
      icon={TriangleAlertIcon}
      title={words.title}
      body={words.body}
      actions={
        <>
          <Button size="small" aria-busy={isTrying} onClick={() => void retry()}>
            {words.retry}
          </Button>
          <Button size="small" onClick={() => globalThis.location.reload()}>
            {words.reload}
          </Button>
          {onClose && (
            <Button size="small" variant="quiet" onClick={onClose}>
              {words.close}
            </Button>
          )}
        </>
      }
    />
  )
  if (!onClose) return notice
  return createPortal(<div className={styles.over}>{notice}</div>, container ?? document.body)
}
