import type { RunError } from 'cloudsquid-react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../../controls/actions/Button.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './ErrorPanel.module.css'
import { readFailureWords } from './readFailureWords.ts'

interface ReadFailurePanelProps {
  error: RunError
  onRetry: () => void
  onStartAnother?: (() => void) | undefined
}

/** Stands where the data would: the run could not be read, which says nothing about the run itself. */
export function ReadFailurePanel({ error, onRetry, onStartAnother }: ReadFailurePanelProps) {
  const labels = useLabels()
  const [title, body] = readFailureWords(error, labels)
  const { failure } = labels
  return (
    <Notice
      tone="error"
      icon={TriangleAlertIcon}
      title={title}
      headingLevel={2}
      body={body}
      actions={
        <>
          <Button onClick={onRetry}>{failure.tryAgain}</Button>
          {onStartAnother && (
            <Button variant="quiet" onClick={onStartAnother}>
              {failure.startAnother}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.code}>
        {failure.code} <span>{error.code}</span>
      </p>
    </Notice>
  )
}
