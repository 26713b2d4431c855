import { useState } from 'react'
import { type DocumentEvidence, valueAt } from 'cloudsquid-react-ui'
import { useDashboard } from '../../../dashboard/useDashboard.ts'
import type { RunSearch } from '../useRunSearch.ts'
import type { ShownRun } from '../useShownRun.ts'
import { type PaneChoice, usePaneChoice } from './usePaneChoice.ts'
import { type RunDocument, useRunDocument } from './useRunDocument.ts'

export interface DocumentPane extends Pick<PaneChoice, 'isShown' | 'isBeside' | 'share' | 'setShare'> {
  document: RunDocument | undefined
  /** The pointer of the field whose place is shown. */
  field: string | undefined
  /** The pointer of a field that the address asks for and the data lacks. */
  missingField: string | undefined
  choose: (pointer: string | undefined) => void
  show: () => void
  hide: () => void
  toggle: () => void
  /** What lets values lead to their places; `undefined` where no document can be shown. */
  evidence:
    | (Partial<DocumentEvidence> & {
        chosen: string | undefined
        choose: (pointer: string | undefined) => void
        /** Where the document stands beside the data, the place follows the reader. */
        follow?: ((pointer: string) => void) | undefined
        isInPlace: boolean
      })
    | undefined
  /** Takes what the document says about the values, once it is read. */
  setEvidence: (evidence: DocumentEvidence | undefined) => void
}

/** The pane with the document: a field that is chosen opens it, and closing it gives the field up. */
export function useDocumentPane({ ref, run, files }: ShownRun, search: RunSearch): DocumentPane {
  const { canPreview } = useDashboard()
  const document = useRunDocument(ref, { files, status: run?.status })
  const [evidence, setEvidence] = useState<DocumentEvidence>()
  const { field: pointer, setField } = search
  const { isShown, isBeside, setShown, share, setShare } = usePaneChoice({
    hasChosenField: pointer !== undefined,
    canPreview,
  })
  // As a word of yes or no: each row of a table renders anew with the evidence, and the document is another with each poll.
  const leadsToPlaces = canPreview && document !== undefined
  const isInData = (at: string | undefined) => at !== undefined && valueAt(run?.data ?? {}, at) !== undefined
  const isThere = isInData(pointer)
  const field = isThere ? pointer : undefined
  // What did not come, and what a reviewer has added, has no place; only an address that asks for it is told so.
  const follow = (next: string | undefined) => setField(isInData(next) ? next : undefined)

  const choose = (next: string | undefined) => {
    follow(next)
    if (next !== undefined) setShown(true)
  }
  const show = () => setShown(true)
  const hide = () => {
    setShown(false)
    if (pointer !== undefined) setField(undefined)
  }
  return {
    document,
    field,
    missingField: isThere ? undefined : pointer,
    isShown,
    isBeside,
    share,
    setShare,
    choose,
    show,
    hide,
    toggle: isShown ? hide : show,
    evidence: leadsToPlaces
      ? {
          ...evidence,
          chosen: field,
          choose,
          isInPlace: !isBeside,
          follow: isBeside && isShown ? follow : undefined,
        }
      : undefined,
    setEvidence,
  }
}
