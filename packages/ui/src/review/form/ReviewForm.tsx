import { ReviewConflictError } from 'cloudsquid-react'
import type { FormEvent, KeyboardEvent, MouseEvent } from 'react'
import { useForm, useFormState, useWatch } from 'react-hook-form'
import { Button } from '../../controls/actions/Button.tsx'
import { useIsMac } from '../../controls/shortcuts/useIsMac.ts'
import { useShortcut } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { ConflictNotice } from '../ConflictNotice.tsx'
import { DecisionChoice } from './DecisionChoice.tsx'
import styles from './ReviewForm.module.css'
import { ReviewFailure } from '../ReviewFailure.tsx'
import { reviewProblems } from './reviewFormSchema.ts'
import { TextControl } from './TextControl.tsx'
import { type ReviewFormControl, reviewResolver } from './createReviewForm.ts'
import type { ReviewFormPlaceProps } from './ReviewFormPlace.tsx'

interface ReviewFormProps extends ReviewFormPlaceProps {
  form: ReviewFormControl
}

/** Takes a decision, its comment and who decides. Choosing sends nothing; plain Enter sends nothing. */
export function ReviewForm({ open, form: formControl, conflicting, onDiscard, onStored }: ReviewFormProps) {
  const { review } = useLabels()
  const isMac = useIsMac()
  const { submit, failure, formRef } = open
  // The control was made outside; this mounts it, and takes every option anew.
  const { register, control } = useForm({ formControl, resolver: reviewResolver })
  const { errors, isSubmitting, submitCount, isSubmitSuccessful } = useFormState({ control })
  const decision = useWatch({ control, name: 'decision' })
  const isInvalid = submitCount > 0 && !isSubmitSuccessful && Object.keys(errors).length > 0

  const wordOf = (error: { message?: string } | undefined) => {
    const problem = reviewProblems.find((name) => name === error?.message)
    return problem && review.problems[problem]
  }
  const send = async () => {
    if (await submit()) onStored?.()
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    // While a composition is open, Enter belongs to the input method; 229 is how Safari says so.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      void send()
    } else if (event.target instanceof HTMLInputElement) {
      // Enter in a field would send the form.
      event.preventDefault()
    }
  }
  useShortcut('submitReview', () => void send())
  const keepChoiceWhileSaving = (event: MouseEvent) => {
    if (isSubmitting) event.preventDefault()
  }

  return (
    <>
      {conflicting && <ConflictNotice review={conflicting} onDiscard={onDiscard} />}
      {/* The form hears keys that bubble from its own controls; it is none itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className={styles.form}
        ref={formRef}
        noValidate
        onSubmit={handleSubmit}
        onKeyDown={handleKeyDown}
      >
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
        {!(conflicting && failure instanceof ReviewConflictError) && <ReviewFailure error={failure} />}
        <div className={styles.foot}>
          <Button
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
    </>
  )
}
