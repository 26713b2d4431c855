import { type MouseEvent, useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './ReviewForm.module.css'

interface DecisionChoiceProps {
  registration: UseFormRegisterReturn
  problem: string | undefined
  onClick: (event: MouseEvent) => void
}

/** Two choices instead of two instant buttons: a decision is made first and sent after. */
export function DecisionChoice({ registration, problem, onClick }: DecisionChoiceProps) {
  const { review } = useLabels()
  const problemId = useId()
  const choices = [
    { value: 'approve', name: review.approve, hint: review.approveHint },
    { value: 'reject', name: review.reject, hint: review.rejectHint },
  ]
  return (
    <fieldset className={styles.group} role="radiogroup" aria-describedby={problem ? problemId : undefined}>
      <legend className={styles.legend}>{review.decision}</legend>
      {choices.map(({ value, name, hint }) => (
        <label key={value} className={styles.choice}>
          <input
            {...registration}
            type="radio"
            value={value}
            className={styles.radio}
            aria-label={name}
            aria-describedby={`${problemId}-${value}`}
            onClick={onClick}
          />
          <span className={styles.choiceName}>{name}</span>
          <span className={styles.choiceHint} id={`${problemId}-${value}`}>
            {hint}
          </span>
        </label>
      ))}
      {problem && (
        <p className={styles.problem} id={problemId}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
