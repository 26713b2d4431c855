import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { logFault } from '../config/log.ts'
import { UploadFault } from '../uploads/UploadFault.ts'

/** Turns whatever was thrown into the documented `{ errorMessage }`: a sentence for a fault of the caller, no details of ours. */
export function answerFault(error: Error, context: Context): Response {
  if (error instanceof HTTPException || error instanceof UploadFault)
    return context.json({ errorMessage: error.message }, error.status)
  logFault('A request failed', error)
  return context.json(
    { errorMessage: 'The local Cloudsquid failed on this request. Its log says more.' },
    500,
  )
}
