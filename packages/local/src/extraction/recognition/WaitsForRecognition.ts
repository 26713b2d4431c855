/** A document has pages to recognise, which was not wanted yet. */
export class WaitsForRecognition extends Error {
  override name = 'WaitsForRecognition'
}
