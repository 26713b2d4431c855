import type { RecognizedPage } from './words/RecognizedPage.ts'

/** A document that can be shown: what is known of it, and the way to its content. */
export interface DocumentSource {
  /** Its name; it may tell the kind where nothing else does. */
  name?: string | undefined
  mimetype?: string | undefined
  /** Where it can be opened or saved by the browser itself. */
  url?: string | undefined
  /**
   * What was recognised in it, page by page, where it is a picture or a scan: its values are found by these words then,
   * and they can be selected and searched. Pass the same list for the same words.
   */
  words?: readonly RecognizedPage[] | undefined
  /** Whether it is being recognised, and its `words` are still to come. @default false */
  isRecognizing?: boolean | undefined
  /**
   * Gives the content. Called when the document is shown, and again when the reader asks for another try. Rejects with a
   * {@link DocumentLoadError} to say why there is none.
   */
  loadDocument: (signal: AbortSignal) => Promise<Blob>
}

/**
 * A document in whatever form the host has it: a file, the address of one (loaded as {@link documentFromUrl} does), a
 * function that loads it, or all that is known of it. Functions may be written in place: a new one is no new document.
 */
export type DocumentInput = Blob | string | DocumentSource['loadDocument'] | DocumentSource

/** `expired`: the way to the document is closed, and a new one may be open. */
export type DocumentLoadFailure = 'expired' | 'missing' | 'unreachable'

/** The content of a document could not be had. `message` is for logs; screens choose words by `failure`. */
export class DocumentLoadError extends Error {
  override readonly name = 'DocumentLoadError'
  readonly failure: DocumentLoadFailure

  constructor(failure: DocumentLoadFailure, options?: ErrorOptions) {
    super(`The document could not be loaded: ${failure}.`, options)
    this.failure = failure
  }
}
