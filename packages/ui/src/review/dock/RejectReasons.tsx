import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { KeyHint } from '../../controls/shortcuts/KeyHint.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { EditReasons } from './EditReasons.tsx'
import { Question } from './Question.tsx'
import styles from './ReviewDock.module.css'
import type { ReviewDockProps } from './ReviewDockProps.ts'
import type { DockState } from './useDock.ts'

interface RejectReasonsProps extends ReviewDockProps {
  dock: DockState
  onReason: (reason: string, isNow: boolean) => void
  onCancel: () => void
}

/** Asks why a run is rejected: by a ready-made reason, by its key from 1 to 9, or in words. */
export function RejectReasons({
  draft,
  reasons,
  onReasonsChange,
  dock,
  onReason,
  onCancel,
}: RejectReasonsProps) {
  const { dock: words, keys } = useLabels(dockLabels)
  const [text, setText] = useState('')
  const [isEditing, setIsEditing] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const textRef = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const offered =
    reasons ?? words.reason.usual.map((reason, index) => ({ key: `${index + 1}`, text: reason }))
  const give = (isNow: boolean) => {
    if (text.trim() !== '') return onReason(text, isNow)
    setIsMissing(true)
    textRef.current?.focus()
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (isEditing) return
    const isWriting = event.target === textRef.current
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      give(true)
    }
    if (isWriting || event.ctrlKey || event.metaKey || event.altKey) return
    const reason = offered.find(({ key }) => key === event.key)
    if (!reason) return
    // The page may have digits for something else.
    event.preventDefault()
    onReason(reason.text, false)
  }
  return (
    <Question
      text={words.reason.title}
      // Editing has a way back of its own.
      onCancel={() => !isEditing && onCancel()}
      onKeyDown={handleKeyDown}
    >
      {isEditing && onReasonsChange ? (
        <EditReasons
          reasons={offered}
          onChange={(next) => onReasonsChange(next, offered)}
          onDone={() => setIsEditing(false)}
        />
      ) : (
        <div className={styles.reasons}>
          {offered.map((reason) => (
            <Button key={reason.key} size="small" onClick={() => onReason(reason.text, false)}>
              {reason.text}
              <KeyHint shortcut={reason.key} words={keys} />
            </Button>
          ))}
          {onReasonsChange && (
            <Button size="small" variant="quiet" onClick={() => setIsEditing(true)}>
              {words.reason.edit}
            </Button>
          )}
        </div>
      )}
      <div className={styles.actionRow}>
        <label className={styles.commentBox}>
          <span className={styles.hidden}>{words.reason.words}</span>
          <textarea
            ref={textRef}
            className={styles.comment}
            rows={1}
            dir="auto"
            placeholder={words.reason.words}
            value={text}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? `${id}-missing` : undefined}
            onChange={(event) => {
              setText(event.target.value)
              setIsMissing(false)
              dock.change({ ...draft, comment: event.target.value, decision: 'reject' })
            }}
          />
        </label>
        <div className={styles.actions}>
          <Button variant="quiet" onClick={onCancel}>
            {words.side.cancel}
          </Button>
          <Button variant="primary" onClick={() => give(false)}>
            {words.reason.reject}
          </Button>
        </div>
      </div>
      {isMissing && (
        <p className={styles.problem} id={`${id}-missing`} role="alert">
          {words.reason.needed}
        </p>
      )}
    </Question>
  )
}
