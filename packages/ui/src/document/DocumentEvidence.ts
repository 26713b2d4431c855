/** What a document says about the values of the data, for whatever shows them. */
export interface DocumentEvidence {
  /** As the document writes a value where it likeliest stands: `157,50 EUR`; `undefined` where it stands nowhere. */
  writtenAs: (pointer: string) => string | undefined
  /** Whether a value stands in the document; `undefined` for what stands in no text: null, a yes or no, a list. */
  stands: (pointer: string) => boolean | undefined
}
