import type { RunQueue } from '../queue/createRunQueue.ts'
import type { Store } from '../store/createStore.ts'
import type { Gate } from '../uploads/createGate.ts'
import type { FetchDocument } from '../uploads/receiveDocument.ts'

/** What the routes of the local Cloudsquid work with. */
export interface LocalContext {
  store: Store
  queue: RunQueue
  fetchDocument: FetchDocument
  /** Weighs in bytes of request bodies. */
  bodyGate: Gate
  /** How long the synchronous endpoints wait before they leave the run to be polled. */
  syncTimeoutMs: number
}
