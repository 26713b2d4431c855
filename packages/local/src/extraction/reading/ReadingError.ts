/** Says in plain words why a document could not be read: what happened, what it means, what to do. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError'
}
