/** What a document beside the data asks of it. */
export interface DataHandle {
  /**
   * Opens the editor of a value with text of the document, read as the value's kind is. The reader saves it or gives it up,
   * and it is kept as all that is typed.
   */
  takeText: (use: { text: string; pointer: string }) => void
  /** Looks for a text in the data. */
  findInData: (text: string) => void
}
