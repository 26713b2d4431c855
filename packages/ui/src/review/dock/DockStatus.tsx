import { Button } from '../../controls/actions/Button.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { isUnsentDraft } from '../ReviewDraft.ts'
import styles from './ReviewDock.module.css'
import type { ReviewDockProps } from './ReviewDockProps.ts'
import type { DockState } from './useDock.ts'

/** How far the run has been reviewed, and where what was entered is kept. */
export function DockStatus(props: ReviewDockProps & { dock: DockState }) {
  const { review, mode, draft, counts, reviewer, pending, history, dock } = props
  const { dock: words } = useLabels(dockLabels)
  const isDecided = review !== undefined && pending === undefined && !dock.isOpen
  const isDrafted = draft !== undefined && isUnsentDraft(draft)
  const hasHistory = history !== undefined || props.onShowHistory !== undefined
  return (
    <div className={styles.line}>
      {counts && !isDecided && (
        <p className={styles.counts}>
          <span>{words.lookedAt(counts.lookedAt, counts.values)}</span>
          {(counts.corrected > 0 || counts.openChecks > 0) && (
            <span className={styles.attention}>
              {[
                counts.corrected > 0 && words.corrected(counts.corrected),
                counts.openChecks > 0 && words.openChecks(counts.openChecks),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          )}
        </p>
      )}
      <div className={styles.end}>
        {isDecided && mode === 'form' && (
          <Button size="small" onClick={() => dock.setIsChanging(true)}>
            {words.decided.change}
          </Button>
        )}
        {dock.isChanging && (
          <Button size="small" variant="quiet" onClick={() => dock.setIsChanging(false)}>
            {words.decided.keep}
          </Button>
        )}
        {hasHistory && review !== undefined && (
          <Button
            size="small"
            variant="quiet"
            aria-expanded={dock.isHistoryShown}
            onClick={() => {
              if (!dock.isHistoryShown) props.onShowHistory?.()
              dock.setIsHistoryShown(!dock.isHistoryShown)
            }}
          >
            {dock.isHistoryShown ? words.decided.hideHistory : words.decided.history}
          </Button>
        )}
        {draft?.skippedAtMs !== undefined && <span className={styles.muted}>{words.skipped}</span>}
        {isDrafted && !props.isDraftUnsaved && (
          <span className={styles.muted} title={words.draftKeptWhere}>
            {words.draftKept}
            <span className={styles.hidden}> {words.draftKeptWhere}</span>
          </span>
        )}
        {dock.isOpen && reviewer.trim() !== '' && props.onReviewerChange && (
          <Button
            size="small"
            variant="quiet"
            title={words.changeReviewer}
            onClick={() => dock.ask({ kind: 'rename' })}
          >
            <span className={styles.reviewer}>{words.asReviewer(reviewer)}</span>
          </Button>
        )}
      </div>
      {props.isDraftUnsaved && (
        <p className={styles.problem} role="alert">
          {words.draftUnsaved}
        </p>
      )}
    </div>
  )
}
