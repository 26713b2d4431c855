import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { isUnsentDraft, type ReviewDraft } from '../ReviewDraft.ts'
import styles from './ReviewDock.module.css'

/** Says of a run that cannot be read that what was entered for it is kept, and what was written: it can be copied. */
export function DraftLeft({ draft }: { draft: ReviewDraft }) {
  const { dock: words } = useLabels(dockLabels)
  if (!isUnsentDraft(draft)) return null
  return (
    <section className={styles.dock} aria-label={words.title}>
      <p className={styles.muted}>
        {words.draftKept} {words.draftKeptWhere}
      </p>
      <p className={styles.muted} dir="auto">
        {draft.comment.trim() || words.conflict.noComment}
      </p>
    </section>
  )
}
