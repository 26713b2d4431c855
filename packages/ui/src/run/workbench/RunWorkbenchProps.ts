import type { DataSchema, JsonObject, RunRef } from 'cloudsquid-react'
import type { Check, CheckFacts } from '../../checks/Check.ts'
import type { DataView } from '../../data/DataView.ts'
import type { FieldHint } from '../../data/fields/FieldHint.ts'
import type { DocumentInput } from '../../document/DocumentSource.ts'
import type { ReviewDraft } from '../../review/ReviewDraft.ts'
import type { StoreReview } from './useWorkbenchReview.ts'
import type { WorkbenchSurroundings } from './WorkbenchProviders.tsx'

export interface RunWorkbenchProps<TData = JsonObject> extends WorkbenchSurroundings {
  /** The run to show. `undefined`: there is none yet, and nothing is asked for. */
  runRef: RunRef | undefined
  /** What the data should be; data that is not so is shown all the same, and said to differ. Make it outside. */
  schema?: DataSchema<TData> | undefined
  /** The document of the run: a file, its address, or a function that loads it when it is shown. */
  document?: DocumentInput | undefined
  /** The name of the run. @default that of the document, else a short id */
  title?: string | undefined
  /** Which fields are expected, in which order, and what they are called. Others are shown all the same. */
  fields?: readonly FieldHint[] | undefined
  /** What is checked. Make it outside. @default every built-in check; `[]` for none */
  checks?: readonly Check[] | undefined
  /** What the checks are told beside the data, such as other runs for duplicates. Make it outside. @default today alone */
  facts?: CheckFacts | undefined
  /**
   * Stores a review, wherever the host keeps them; without it the review is read only. Reject to say that nothing was
   * stored: the reviewer's text stays, and they may try again. Throw a `ReviewConflictError` if somebody else was first.
   */
  onReview?: StoreReview | undefined
  /** Who reviews, at first. @default nobody; who reviewed last in this workbench */
  reviewer?: string | undefined
  /** What has been written and not been sent, for a host that keeps it. @default kept in memory, for each run */
  draft?: ReviewDraft | undefined
  onDraftChange?: ((draft: ReviewDraft, ref: RunRef) => void) | undefined
  /** How the data is shown. @default the reader's choice, 'fields' at first */
  view?: DataView | undefined
  onViewChange?: ((view: DataView) => void) | undefined
  /** The field whose value is shown in the document, as a JSON pointer; `null` for none. @default the reader's choice */
  field?: string | null | undefined
  onFieldChange?: ((pointer: string | null) => void) | undefined
}
