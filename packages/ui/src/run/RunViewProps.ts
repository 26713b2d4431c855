import type { DataHandle } from '../data/DataHandle.ts'
import type { Connection, Run, RunError, RunPhase, RunRef } from 'cloudsquid-react'
import type { ReactNode, Ref } from 'react'
import type { Check, CheckFacts } from '../checks/Check.ts'
import type { DataView } from '../data/DataView.ts'
import type { FieldHint } from '../data/fields/FieldHint.ts'
import type { FieldMetaByPointer } from '../data/fields/FieldMeta.tsx'
import type { RunReviewProps } from '../review/RunReviewProps.ts'
import type { ObservedTimes } from './header/timelineSteps.ts'
import type { RunFile } from './input/RunFile.ts'

/** The document of a run, where it shares its place with the data: tabs swap the two. */
export interface SwappedDocument {
  isShown: boolean
  onShownChange: (isShown: boolean) => void
  /** Fills the box that it is given. */
  children: ReactNode
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
  /** For the document beside the data: opens an editor with its text, or looks for it in the data. */
  dataRef?: Ref<DataHandle> | undefined
  onViewChange: (view: DataView) => void
  /** Which fields are expected, in which order, and what they are called. Others are shown all the same. */
  fields?: readonly FieldHint[] | undefined
  /** What is known of values beside the values, by JSON pointer: how sure they are, where they were read. */
  fieldMeta?: FieldMetaByPointer | undefined
  /** What is checked. Pass the same array. @default every built-in check, loaded once the run is done */
  checks?: readonly Check[] | undefined
  /** What the checks are told beside the data: expected fields, other runs for duplicates. @default the date of today */
  facts?: CheckFacts | undefined
  files: RunFile[]
  /** Gets a file another link once its own has ended; without it, such a file cannot be opened. */
  onRenewLink?: ((file: RunFile) => Promise<unknown>) | undefined
  review: RunReviewProps
  /** The document, where there is no room for it beside the data. */
  document?: SwappedDocument | undefined
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
