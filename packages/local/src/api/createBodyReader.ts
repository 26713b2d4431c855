import { bodyRoom, maxUploadBodyBytes } from '../contract/limits.ts'
import { createRoom } from '../uploads/createRoom.ts'
import { readBody } from './readBody.ts'

/** Reads a body for as long as work on it takes. */
export type WithBody = <TResult>(
  request: Request,
  work: (body: Uint8Array<ArrayBuffer>) => Promise<TResult>,
) => Promise<TResult>

/**
 * Makes what reads the bodies of uploads: those that are in memory at the same time have a bound, and large ones wait for
 * room while they come.
 *
 * @throws HTTPException 413, 408 or 400, as `readBody`.
 */
export function createBodyReader(): WithBody {
  const room = createRoom(bodyRoom)
  return async (request, work) => {
    const place = room.enter()
    try {
      return await work(await readBody(request, maxUploadBodyBytes, place))
    } finally {
      place.leave()
    }
  }
}
