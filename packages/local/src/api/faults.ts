import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { storeFaultKind, type StoreFaultKind } from '../store/storeFaults.ts'
import { UploadFault } from '../uploads/receiveDocument.ts'

/** Faults that an operator can mend, or that pass: nothing was kept, and the same request may succeed later. */
const storeFaults: Partial<Record<StoreFaultKind, { status: 503 | 507; message: string }>> = {
  busy: {
    status: 503,
    message: 'Another program holds the database of the local Cloudsquid. Nothing was kept. Try again.',
  },
  full: {
    status: 507,
    message: 'The disk of the local Cloudsquid is full. Nothing was kept. Make room, then try again.',
  },
  refused: {
    status: 507,
    message: 'The local Cloudsquid may not write to its data folder. Nothing was kept. Its log says more.',
  },
}

/** Turns whatever was thrown into the documented `{ errorMessage }`: a sentence for a fault of the caller, no details of ours. */
export function answerFault(error: Error, context: Context): Response {
  if (error instanceof HTTPException || error instanceof UploadFault)
    return context.json({ errorMessage: error.message }, error.status)
  logFault('A request failed', error)
  const kind = storeFaultKind(error)
  const known = kind && storeFaults[kind]
  if (known) return context.json({ errorMessage: known.message }, known.status, { 'retry-after': '2' })
  return context.json(
    { errorMessage: 'The local Cloudsquid failed on this request. Its log says more.' },
    500,
  )
}

type Status = ConstructorParameters<typeof HTTPException>[0]

/** What a caller did wrong, or what cannot be had, as the answer that says so. */
export const fault = (status: Status, message: string, cause?: unknown) =>
  new HTTPException(status, { message, cause })

/** Tells the operator, on the server's own console; clients get a sentence without details. */
export function logFault(what: string, error: unknown): void {
  console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown error'}`)
}
