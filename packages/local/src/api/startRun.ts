import { randomUUID } from 'node:crypto'
import { patiently } from '../store/patiently.ts'
import type { LocalContext } from './LocalContext.ts'

/** Adds a run over a row, and returns its id once it is kept. */
export async function startRun({ store, queue }: LocalContext, rowId: string): Promise<string> {
  const id = randomUUID()
  await patiently(() => store.runs.add({ id, rowId }))
  queue.wake()
  return id
}
