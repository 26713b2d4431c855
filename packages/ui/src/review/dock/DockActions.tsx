import type { RefObject } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { KeyHint } from '../../controls/shortcuts/KeyHint.tsx'
import { useShortcutKey } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { CommentBox } from './CommentBox.tsx'
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
  const skipKey = useShortcutKey('skipRun')
  const rejectKey = useShortcutKey('chooseReject')
  const approveKey = useShortcutKey('chooseApprove')
  const hint = (key: string | undefined) => key && <KeyHint shortcut={key} words={keys} />
  const changes = counts?.corrected ?? 0
  return (
    <div className={styles.actionRow}>
      <CommentBox draft={draft} onDraftChange={dock.change} commentRef={commentRef} onSubmit={dock.goNow} />
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
