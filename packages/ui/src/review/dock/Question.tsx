import { type ReactNode, useEffect, useId, useRef } from 'react'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import styles from './ReviewDock.module.css'

interface QuestionProps {
  text: string
  onCancel: () => void
  children: ReactNode
}

/** A question with its answers, which takes the focus; Escape goes back. */
export function Question({ text, onCancel, children }: QuestionProps) {
  const ref = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  return (
    // It hears Escape from its answers, and is none itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={styles.question}
      ref={ref}
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && !isComposing(event.nativeEvent) && onCancel()}
    >
      <p className={styles.text} id={id}>
        {text}
      </p>
      {children}
    </fieldset>
  )
}
