import type { RunQueue } from '../queue/createRunQueue.ts'
import type { Store } from '../store/createStore.ts'
import type { Room } from '../uploads/createRoom.ts'
import type { FetchDocument } from '../uploads/receiveDocument.ts'

/** What the routes of the local Cloudsquid work with. */
export interface LocalContext {
  store: Store
  queue: RunQueue
  fetchDocument: FetchDocument
  /** For the bodies of uploads. */
  bodyRoom: Room
  /** How long the synchronous endpoints wait before they leave the run to be polled. */
  syncTimeoutMs: number
}
