/** An engine can be used no more: its thread is gone, or it failed at a picture and may be out of memory. */
export class EngineEnded extends Error {
  override name = 'EngineEnded'
}
