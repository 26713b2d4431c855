import { type RefObject, useState } from 'react'
import CopyIcon from 'lucide-react/icons/copy'
import DownloadIcon from 'lucide-react/icons/download'
import { Button } from '../../controls/actions/Button.tsx'
import { saveFile } from '../../controls/saveFile.ts'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { ReviewDraft } from '../ReviewDraft.ts'
import { CommentBox } from './CommentBox.tsx'
import styles from './ReviewDock.module.css'

/** One form in which a review is handed over where it cannot be stored. */
export interface HandOver {
  kind: 'words' | 'patch' | 'csv' | 'json'
  /** What the file is called; words are copied. */
  filename: string
  mimetype: string
  text: () => string | Promise<string>
}

interface HandOverChoicesProps {
  /** None while there is nothing to hand over. */
  choices: readonly HandOver[]
  draft: ReviewDraft | undefined
  onDraftChange: (draft: ReviewDraft) => void
  commentRef: RefObject<HTMLTextAreaElement | null>
}

/** Takes a comment, hands over what a reviewer corrected and wrote, and says that it is stored nowhere. */
export function HandOverChoices({ choices, ...comment }: HandOverChoicesProps) {
  const words = useLabels(dockLabels).dock.handOver
  const [told, setTold] = useState('')
  const give = async ({ kind, text, filename, mimetype }: HandOver) => {
    if (kind !== 'words') return saveFile({ filename, mimetype, text: await text() })
    try {
      await navigator.clipboard.writeText(await text())
      setTold(words.copied)
    } catch {
      setTold(words.blocked)
    }
  }
  return (
    <div className={styles.question}>
      <div className={styles.actionRow}>
        <CommentBox {...comment} />
      </div>
      {choices.length > 0 && (
        <p className={styles.text}>
          <strong>{words.title}</strong> {words.body}
          {/* The other forms are for machines, and have no place for it. */}
          {choices.length > 1 && comment.draft?.comment.trim() && ` ${words.commentInWords}`}
        </p>
      )}
      <div className={styles.actions}>
        {choices.map((choice) => (
          <Button
            key={choice.kind}
            size="small"
            icon={choice.kind === 'words' ? CopyIcon : DownloadIcon}
            onClick={() => void give(choice)}
          >
            {words[choice.kind]}
          </Button>
        ))}
        <output className={styles.muted}>{told}</output>
      </div>
    </div>
  )
}
