/** A document that is refused, with the status and the sentence that its sender gets. */
export class UploadFault extends Error {
  override name = 'UploadFault'
  readonly status: 400 | 413

  constructor(status: 400 | 413, message: string) {
    super(message)
    this.status = status
  }
}
