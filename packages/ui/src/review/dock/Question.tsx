import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import styles from './ReviewDock.module.css'

interface QuestionProps {
  text: string
  onCancel: () => void
  /** Hears every other key that is pressed at its answers. */
  onKeyDown?: (event: KeyboardEvent<HTMLFieldSetElement>) => void
  children: ReactNode
}

/** A question with its answers, which takes the focus; Escape goes back. */
export function Question({ text, onCancel, onKeyDown, children }: QuestionProps) {
  const ref = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  const handleKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') onCancel()
    else onKeyDown?.(event)
  }
  return (
    // It hears keys from its answers, and is none itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={styles.question}
      ref={ref}
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={handleKeyDown}
    >
      <p className={styles.text} id={id}>
        {text}
      </p>
      {children}
    </fieldset>
  )
}
