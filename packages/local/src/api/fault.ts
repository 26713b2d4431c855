import { HTTPException } from 'hono/http-exception'

type Status = ConstructorParameters<typeof HTTPException>[0]

/** What a caller did wrong, or what cannot be had, as the answer that says so. */
export const fault = (status: Status, message: string, cause?: unknown) =>
  new HTTPException(status, { message, cause })
