import type { KeyboardEvent, RefObject } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { KeyHint } from '../../controls/shortcuts/KeyHint.tsx'
import { useShortcutKey } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './ReviewDock.module.css'
import type { ReviewDockProps } from './ReviewDockProps.ts'
import type { DockState } from './useDock.ts'

interface DockActionsProps extends ReviewDockProps {
  dock: DockState
  commentRef: RefObject<HTMLTextAreaElement | null>
}

/** The comment, and the three ways to go on. */
export function DockActions({ draft, onSkip, counts, dock, commentRef }: DockActionsProps) {
  const { dock: words, keys } = useLabels(dockLabels)
  const commentKey = useShortcutKey('focusComment')
  const skipKey = useShortcutKey('skipRun')
  const rejectKey = useShortcutKey('chooseReject')
  const approveKey = useShortcutKey('chooseApprove')
  const hint = (key: string | undefined) => key && <KeyHint shortcut={key} words={keys} />
  const changes = counts?.corrected ?? 0
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      dock.goNow()
    } else if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <div className={styles.actionRow}>
      <label className={styles.commentBox}>
        <span className={styles.hidden}>{words.comment}</span>
        <textarea
          ref={commentRef}
          className={styles.comment}
          rows={1}
          dir="auto"
          placeholder={commentKey ? `${words.comment} (${commentKey})` : words.comment}
          value={draft?.comment ?? ''}
          onChange={(event) => {
            const comment = event.target.value
            // A comment that was emptied is of no side any more.
            const decision = comment.trim() === '' ? undefined : draft?.decision
            dock.change({ ...draft, comment, decision, decidedAtMs: undefined })
          }}
          onKeyDown={handleKeyDown}
        />
      </label>
      <div className={styles.actions}>
        {onSkip && (
          <Button onClick={() => dock.ask({ kind: 'skip' })}>
            {words.skip}
            {hint(skipKey)}
          </Button>
        )}
        <Button onClick={() => dock.go({ decision: 'reject', isNow: false })}>
          {words.reject}
          {hint(rejectKey)}
        </Button>
        <Button variant="primary" onClick={() => dock.go({ decision: 'approve', isNow: false })}>
          {changes > 0 ? words.approveChanges(changes) : words.approve}
          {hint(approveKey)}
        </Button>
      </div>
      {dock.hint !== '' && (
        <p className={styles.problem} role="alert">
          {dock.hint}
        </p>
      )}
    </div>
  )
}
