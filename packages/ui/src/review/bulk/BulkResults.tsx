import { Button } from '../../controls/actions/Button.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from '../dock/ReviewDock.module.css'
import type { BulkResult } from './useBulkDecision.ts'

interface BulkResultsProps {
  results: readonly BulkResult[]
  isBusy: boolean
  retry: () => Promise<void>
  close: () => void
}

/** What became of each decision: how many are stored, and which are not. */
export function BulkResults({ results, isBusy, retry, close }: BulkResultsProps) {
  const { bulk: words, pending } = useLabels(dockLabels).dock
  const stored = results.filter(({ state }) => state === 'stored').length
  const failed = results.filter(({ state }) => state === 'failed')
  return (
    <div className={styles.question}>
      <p className={styles.text}>
        {isBusy
          ? words.progress(stored + failed.length, results.length)
          : [words.stored(stored), failed.length > 0 && words.failed(failed.length)]
              .filter(Boolean)
              .join(', ')}
      </p>
      <ul className={styles.others}>
        {results.map(({ key, title, state }) => (
          <li key={key} className={styles.other} data-failed={state === 'failed' ? '' : undefined}>
            <span className={styles.otherTitle} dir="auto">
              {title}
            </span>
            <span>
              {{ waiting: pending.sending, stored: words.isStored, failed: pending.notSent }[state]}
            </span>
          </li>
        ))}
      </ul>
      {!isBusy && (
        <div className={styles.actions}>
          <Button size="small" variant="quiet" onClick={close}>
            {words.close}
          </Button>
          {failed.length > 0 && (
            <Button size="small" onClick={() => void retry()}>
              {words.retry(failed.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
