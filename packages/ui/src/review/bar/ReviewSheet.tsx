import { Dialog } from '@base-ui/react/dialog'
import XIcon from 'lucide-react/icons/x'
import { Button } from '../../controls/actions/Button.tsx'
import { usePortalContainer } from '../../theme/PortalContainer.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { ReviewFormPlace } from '../form/ReviewFormPlace.tsx'
import styles from './ReviewSheet.module.css'
import type { ReviewProgress } from '../useReviewProgress.ts'
import type { ReviewSheetState } from './useReviewSheet.ts'

interface ReviewSheetProps {
  progress: ReviewProgress
  sheet: ReviewSheetState
}

/** The form of the review over the data, from the bar. Closing it loses nothing: the form goes back to its place. */
export function ReviewSheet({ progress, sheet }: ReviewSheetProps) {
  const { review: words } = useLabels()
  const { form, conflicting, isFormOpen, onDiscard } = progress
  const { opened, barRef, cardRef, titleRef } = sheet
  /** Back to where it was opened from, or, with nothing left to do there, to the result. */
  const findFinalFocus = () => {
    if (isFormOpen) return opened?.opener ?? barRef.current?.querySelector('button') ?? true
    cardRef.current?.scrollIntoView({ block: 'nearest' })
    return titleRef.current
  }
  return (
    <Dialog.Root
      open={sheet.isOpen}
      onOpenChange={(isOpen) => !isOpen && sheet.close()}
      onOpenChangeComplete={(isOpen) => !isOpen && sheet.forget()}
    >
      <Dialog.Portal container={usePortalContainer()}>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          initialFocus={() => {
            if (opened) form.focus(opened.target)
            return false
          }}
          finalFocus={findFinalFocus}
        >
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{words.title}</Dialog.Title>
            <Dialog.Close render={<Button variant="quiet" size="small" icon={XIcon} isIconOnly />}>
              {words.closeSheet}
            </Dialog.Close>
          </div>
          {opened && <ReviewFormPlace open={form} conflicting={conflicting} onDiscard={onDiscard} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
