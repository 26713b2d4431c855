import { randomUUID } from 'node:crypto'
import type { LocalContext } from './LocalContext.ts'

/** Adds a run over a row, and returns its id once it is kept. */
export function startRun({ store, queue }: LocalContext, rowId: string): string {
  const id = randomUUID()
  store.runs.add({ id, rowId })
  queue.wake()
  return id
}
