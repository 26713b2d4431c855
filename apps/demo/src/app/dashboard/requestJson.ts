import { parseKeepingDigits } from 'cloudsquid-react-ui'
import * as z from 'zod/mini'
import { DashboardError } from './DashboardError.ts'

const refusalSchema = z.object({ errorMessage: z.string() })

/**
 * Sends a request to the dashboard's own server and gives its JSON.
 *
 * @throws DashboardError; `refused` carries the status and what the server says.
 */
export async function requestJson(
  fetch: typeof globalThis.fetch,
  path: string,
  init: RequestInit = {},
): Promise<unknown> {
  const response = await fetch(path, { ...init, cache: 'no-store' }).catch((cause: unknown) => {
    throw new DashboardError('unreachable', { cause })
  })
  const body: unknown = await response
    .text()
    .then(parseKeepingDigits)
    .catch(() => undefined)
  if (response.ok && body !== undefined) return body
  if (response.ok) throw new DashboardError('unreadable')
  const detail = refusalSchema.safeParse(body).data?.errorMessage
  throw new DashboardError('refused', { status: response.status, detail, cause: body })
}
