import type { UploadSource } from '../client/toDocumentBody.ts'
import type { RunRef } from '../contract/RunRef.ts'

/** Where an extraction is between a file and its run. */
export interface ExtractionState {
  step: 'idle' | 'uploading' | 'starting' | 'following'
  /** How much of the document has left, 0 to 1. */
  progress: number
  /** The document that was chosen; kept through a failure, so that `retry` can send it again. */
  source?: UploadSource | undefined
  /** The row that the upload made: the document is at Cloudsquid, and need not be sent again. */
  rowId?: string | undefined
  /** The run's address; from here on `useRun` follows it. */
  ref?: RunRef | undefined
  /** Why the step failed. The step stays, and with it every id so far. */
  error: Error | null
}

export type ExtractionEvent =
  | { type: 'upload'; source: UploadSource }
  | { type: 'sent'; progress: number }
  | { type: 'start'; rowId: string }
  | { type: 'follow'; ref: RunRef; rowId?: string | undefined }
  | { type: 'fail'; error: Error }
  | { type: 'reset' }

export const idleExtraction: ExtractionState = { step: 'idle', progress: 0, error: null }

/** Moves an extraction on: file, row, run, followed run. No event takes away an id that was already got. */
export function extractionReducer(state: ExtractionState, event: ExtractionEvent): ExtractionState {
  switch (event.type) {
    case 'upload':
      return { ...idleExtraction, step: 'uploading', source: event.source }
    case 'sent':
      return { ...state, progress: event.progress }
    case 'start':
      return { ...state, step: 'starting', rowId: event.rowId, progress: 1, error: null }
    case 'follow':
      return {
        ...state,
        step: 'following',
        rowId: event.rowId ?? state.rowId,
        ref: event.ref,
        progress: 1,
        error: null,
      }
    case 'fail':
      return { ...state, error: event.error }
    case 'reset':
      return idleExtraction
  }
}
