import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { Question } from './Question.tsx'
import { RejectReasons } from './RejectReasons.tsx'
import styles from './ReviewDock.module.css'
import type { ReviewDockProps } from './ReviewDockProps.ts'
import type { Asked, DockState } from './useDock.ts'

interface DockQuestionsProps extends ReviewDockProps {
  dock: DockState
  asked: Asked
}

/** Asks what is missing for a decision, in the place of the row that asks for it. */
export function DockQuestions(props: DockQuestionsProps) {
  const { asked, dock, draft, counts, reviewer } = props
  const { dock: words } = useLabels(dockLabels)
  const cancel = (
    <Button variant="quiet" onClick={dock.close}>
      {words.side.cancel}
    </Button>
  )
  switch (asked.kind) {
    case 'side':
      return (
        <Question text={words.side[asked.intent.decision]} onCancel={dock.close}>
          <q className={styles.quote} dir="auto">
            {draft?.comment}
          </q>
          <div className={styles.actions}>
            {cancel}
            <Button onClick={() => dock.go({ ...asked.intent, withComment: false }, asked.given)}>
              {words.side.without}
            </Button>
            <Button onClick={() => dock.go({ ...asked.intent, withComment: true }, asked.given)}>
              {words.side.with}
            </Button>
          </div>
        </Question>
      )
    case 'open':
      return (
        <Question
          text={[
            counts && counts.lookedAt < counts.values && words.open.values(counts.values - counts.lookedAt),
            counts && counts.openChecks > 0 && words.open.checks(counts.openChecks),
          ]
            .filter(Boolean)
            .join(' ')}
          onCancel={dock.close}
        >
          <div className={styles.actions}>
            <Button variant="quiet" onClick={dock.close}>
              {words.open.cancel}
            </Button>
            <Button onClick={() => dock.go({ ...asked.intent, isOpenKnown: true }, asked.given)}>
              {words.open.approve}
            </Button>
          </div>
        </Question>
      )
    case 'reason':
      return (
        <RejectReasons
          {...props}
          onCancel={dock.close}
          onReason={(comment, isNow) =>
            dock.go(
              { ...asked.intent, isNow: isNow || asked.intent.isNow, withComment: true },
              { ...asked.given, comment },
            )
          }
        />
      )
    case 'name':
    case 'rename':
      return (
        <TextQuestion
          key={asked.kind}
          label={words.name.label}
          hint={words.name.hint}
          initial={reviewer}
          autoComplete="name"
          isRequired
          action={words.name.save}
          onCancel={dock.close}
          onAnswer={(name) => {
            props.onReviewerChange?.(name)
            if (asked.kind === 'name') dock.go(asked.intent, { ...asked.given, reviewer: name })
            else dock.close()
          }}
        />
      )
    case 'skip':
      return (
        <TextQuestion
          label={words.skipNote}
          initial={draft?.skipNote ?? ''}
          action={words.skipDo}
          onCancel={dock.close}
          onAnswer={dock.skip}
        />
      )
  }
}

interface TextQuestionProps {
  label: string
  hint?: string
  initial: string
  action: string
  autoComplete?: string
  isRequired?: boolean
  onAnswer: (text: string) => void
  onCancel: () => void
}

function TextQuestion(props: TextQuestionProps) {
  const { label, hint, initial, action, autoComplete, isRequired = false, onAnswer, onCancel } = props
  const { dock: words } = useLabels(dockLabels)
  const [text, setText] = useState(initial)
  const ref = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  const answer = () => {
    if (!isRequired || text.trim() !== '') onAnswer(text.trim())
    else ref.current?.focus()
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      answer()
    } else if (event.key === 'Escape') onCancel()
  }
  return (
    <div className={styles.question}>
      <label className={styles.text} htmlFor={id}>
        {label}
      </label>
      <div className={styles.actionRow}>
        <input
          ref={ref}
          id={id}
          className={styles.comment}
          dir="auto"
          value={text}
          autoComplete={autoComplete ?? 'off'}
          aria-describedby={hint && `${id}-hint`}
          required={isRequired}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKeyDown}
        />
        <div className={styles.actions}>
          <Button variant="quiet" onClick={onCancel}>
            {words.side.cancel}
          </Button>
          <Button variant="primary" onClick={answer}>
            {action}
          </Button>
        </div>
      </div>
      {hint && (
        <p className={styles.muted} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
