import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What a caller did wrong, or what cannot be had, as the answer that says so. */
export const fault = (status: ContentfulStatusCode, message: string, cause?: unknown) =>
  new HTTPException(status, { message, cause })
