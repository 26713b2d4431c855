import { ReviewConflictError } from 'cloudsquid-react'
import { type FormEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { Button } from '../../../components/controls/Button.tsx'
import { useIsMac } from '../../../components/shortcuts/useIsMac.ts'
import { useShortcut } from '../../../components/shortcuts/ShortcutsProvider.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import { DecisionChoice } from './DecisionChoice.tsx'
import styles from './ReviewForm.module.css'
import { ReviewFailure } from './ReviewFailure.tsx'
import { reviewProblems } from './reviewFormSchema.ts'
import { TextControl } from './TextControl.tsx'
import { useReviewForm, type UseReviewFormOptions } from './useReviewForm.ts'

interface ReviewFormProps extends UseReviewFormOptions {
  /** Whether somebody else's decision stands above the form already, so that a failure need not say it again. */
  isConflictShown: boolean
}

/** Takes a decision, its comment and who decides. Choosing sends nothing; plain Enter sends nothing. */
export function ReviewForm({ isConflictShown, ...props }: ReviewFormProps) {
  const { review } = useLabels()
  const isMac = useIsMac()
  const { form, submit, failure } = useReviewForm(props)
  const { register, control } = form
  const { errors, isSubmitting, submitCount, isSubmitSuccessful } = useFormState({ control })
  const decision = useWatch({ control, name: 'decision' })
  const isInvalid = submitCount > 0 && !isSubmitSuccessful && Object.keys(errors).length > 0

  const wordOf = (error: { message?: string } | undefined) => {
    const problem = reviewProblems.find((name) => name === error?.message)
    return problem && review.problems[problem]
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    // While a composition is open, Enter belongs to the input method; 229 is how Safari says so.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      void submit()
    } else if (event.target instanceof HTMLInputElement) {
      // Enter in a field would send the form.
      event.preventDefault()
    }
  }
  const submitRef = useRef<HTMLButtonElement>(null)
  const choose = (next: 'approve' | 'reject') => {
    if (isSubmitting) return
    form.setValue('decision', next, { shouldDirty: true, shouldValidate: submitCount > 0 })
    if (next === 'reject') form.setFocus('comment')
    else submitRef.current?.focus()
  }
  useShortcut('focusComment', () => form.setFocus('comment'))
  useShortcut('chooseApprove', () => choose('approve'))
  useShortcut('chooseReject', () => choose('reject'))
  useShortcut('submitReview', () => void submit())
  const keepChoiceWhileSaving = (event: MouseEvent) => {
    if (isSubmitting) event.preventDefault()
  }

  return (
    // The form hears keys that bubble from its own controls; it is none itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={styles.form} noValidate onSubmit={handleSubmit} onKeyDown={handleKeyDown}>
      {isInvalid && (
        <p className={styles.problem} role="alert">
          {review.notSent}
        </p>
      )}
      <DecisionChoice
        registration={register('decision')}
        problem={wordOf(errors.decision)}
        onClick={keepChoiceWhileSaving}
      />
      <TextControl
        label={review.comment}
        hint={decision === 'reject' ? review.required : review.optional}
        registration={register('comment')}
        problem={wordOf(errors.comment)}
        isReadOnly={isSubmitting}
        isLong
      />
      <TextControl
        label={review.reviewer}
        hint={review.reviewerHint}
        registration={register('reviewer')}
        problem={wordOf(errors.reviewer)}
        isReadOnly={isSubmitting}
        autoComplete="name"
      />
      {!(isConflictShown && failure instanceof ReviewConflictError) && <ReviewFailure error={failure} />}
      <div className={styles.foot}>
        <Button
          ref={submitRef}
          type="submit"
          variant="primary"
          isBusy={isSubmitting}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {isSubmitting ? review.submitting : review.submit}
          {!isSubmitting && (
            <span className={styles.keys} aria-hidden="true">
              {isMac ? review.shortcutMac : review.shortcutOther}
            </span>
          )}
        </Button>
        <p className={styles.kept}>{review.draftKept}</p>
      </div>
    </form>
  )
}
