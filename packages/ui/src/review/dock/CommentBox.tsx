import type { KeyboardEvent, RefObject } from 'react'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import { useShortcutKey } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { ReviewDraft } from '../ReviewDraft.ts'
import styles from './ReviewDock.module.css'

interface CommentBoxProps {
  draft: ReviewDraft | undefined
  onDraftChange: (draft: ReviewDraft) => void
  commentRef: RefObject<HTMLTextAreaElement | null>
  /** Sends at once. @default nothing is sent from here */
  onSubmit?: (() => void) | undefined
}

/** What a reviewer writes about the run as a whole, kept in the draft from the first letter. */
export function CommentBox({ draft, onDraftChange, commentRef, onSubmit }: CommentBoxProps) {
  const { dock: words } = useLabels(dockLabels)
  const commentKey = useShortcutKey('focusComment')
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (onSubmit && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSubmit()
    } else if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
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
          onDraftChange({ ...draft, comment, decision, decidedAtMs: undefined })
        }}
        onKeyDown={handleKeyDown}
      />
    </label>
  )
}
