import type { Connection, Run, RunError, RunPhase, RunRef } from 'cloudsquid-react'
import type { ReactNode } from 'react'
import type { FieldHint } from '../data/fields/FieldHint.ts'
import type { FieldMetaByPointer } from '../data/fields/FieldMeta.tsx'
import type { ReviewDecision, ReviewDraft } from '../review/ReviewDraft.ts'

/** A way of showing the data. */
export type DataView = 'fields' | 'table' | 'json'

/** An input file of a run, with what the host knows of it: the API gives the id alone. */
export interface RunFile {
  id: string
  name?: string | undefined
  mimetype?: string | undefined
  sizeBytes?: number | undefined
  url?: string | undefined
  /** When the link ends. From then on another one is offered in its place, where the host can get one. */
  urlExpiresAt?: Date | undefined
}

/** What this browser saw itself. The API gives no start and no end, and none is made up. */
export interface ObservedTimes {
  firstSeenAt?: Date | undefined
  startedAt?: Date | undefined
  finishedAt?: Date | undefined
}

export interface RunReviewProps {
  /** A form where the host can store a review, else read-only with "Check again". */
  mode: 'form' | 'read-only'
  /** Who reviewed last on this device; the form starts with it. */
  reviewer: string
  draft?: ReviewDraft | undefined
  onDraftChange: (draft: ReviewDraft) => void
  /** Rejects with any error to say that nothing was saved, a {@link ReviewSaveError} to say why, or a {@link ReviewConflict}. */
  onSubmit?: ((decision: ReviewDecision) => Promise<void>) | undefined
}

/** Everything that the screen of one run shows, as plain data. */
export interface RunViewProps {
  /** The file's name, or a short id. */
  title: string
  runRef: RunRef
  phase: RunPhase
  /** The last good answer. */
  run?: Run | undefined
  connection: Connection
  error: RunError | null
  checkedAt?: Date | undefined
  observed: ObservedTimes
  view: DataView
  onViewChange: (view: DataView) => void
  /** Which fields are expected, in which order, and what they are called. Others are shown all the same. */
  fields?: readonly FieldHint[] | undefined
  /** What is known of values beside the values, by JSON pointer: how sure they are, where they were read. */
  fieldMeta?: FieldMetaByPointer | undefined
  files: RunFile[]
  /** Gets a file another link once its own has ended; without it, such a file cannot be opened. */
  onRenewLink?: ((file: RunFile) => Promise<unknown>) | undefined
  review: RunReviewProps
  /** Stands at the end of the header, such as the way to the document. */
  headerActions?: ReactNode
  /** Stands below the review, such as the way to the next one. */
  reviewFoot?: ReactNode
  /** Looks at the run once more; gives what it found, if it found something. */
  onRefresh: () => Promise<Run | undefined | void>
  onResume: () => void
  onStop: () => void
  /**
   * Whether the header says how the watching goes; switch it off where the page says so already.
   *
   * @default true
   */
  isConnectionShown?: boolean | undefined
  onStartAnother?: (() => void) | undefined
}
