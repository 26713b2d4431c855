import { dockLabels } from '../labels/en/dockLabels.ts'
import { useLabels } from '../labels/useLabels.tsx'
import { isUnsentDraft, type ReviewDraft } from './ReviewDraft.ts'
import styles from './dock/ReviewDock.module.css'

/** Says of a run that cannot be read that what was entered for it is kept, and what it is: what was written can be copied. */
export function DraftLeft({ draft }: { draft: ReviewDraft }) {
  const { dock: words } = useLabels(dockLabels)
  if (!isUnsentDraft(draft)) return null
  const { decision, comment, corrections, skipNote = '' } = draft
  const said = comment.trim() || skipNote.trim() || words.conflict.noComment
  const changes = corrections?.done.length ?? 0
  const entered = [
    ...(decision ? [decision === 'approve' ? words.pending.approved : words.pending.rejected] : []),
    ...(changes > 0 ? [words.conflict.changes(changes)] : []),
  ]
  return (
    <section className={styles.dock} aria-label={words.title}>
      <p className={styles.muted}>
        {words.draftKept} {words.draftKeptWhere}
      </p>
      {entered.length > 0 && <p className={styles.muted}>{entered.join(', ')}</p>}
      <p className={styles.left} dir="auto">
        {said}
      </p>
    </section>
  )
}
