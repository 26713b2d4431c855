import { useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import styles from './ReviewForm.module.css'

interface TextControlProps {
  label: string
  hint: string
  registration: UseFormRegisterReturn
  problem: string | undefined
  isReadOnly: boolean
  /** Takes lines, and grows with them. */
  isLong?: boolean
  autoComplete?: string
}

/** A labelled text field that says what is wrong with it, where it is wrong. */
export function TextControl(props: TextControlProps) {
  const { label, hint, registration, problem, isReadOnly, isLong = false, autoComplete } = props
  const id = useId()
  const shared = {
    ...registration,
    id,
    readOnly: isReadOnly,
    dir: 'auto',
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': `${id}-hint${problem ? ` ${id}-problem` : ''}`,
  }
  return (
    <div className={styles.group}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      </div>
      {isLong ? (
        <textarea {...shared} rows={4} className={`${styles.input} ${styles.area}`} />
      ) : (
        <input {...shared} type="text" autoComplete={autoComplete} className={styles.input} />
      )}
      {problem && (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
