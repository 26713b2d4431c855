import { createMiddleware } from 'hono/factory'
import { describeForeign, describeForeignTarget } from './describeForeign.ts'

/** Refuses callers that are none of this dashboard's; see {@link describeForeign}. */
export function guardCaller(port: () => number | undefined) {
  return createMiddleware(async (c, next) => {
    const caller = {
      host: c.req.header('host') ?? new URL(c.req.url).host,
      origin: c.req.header('origin') ?? null,
      site: c.req.header('sec-fetch-site') ?? null,
    }
    const foreign = describeForeign(caller, port()) ?? describeForeignTarget(c.req.url, caller.host)
    return foreign === undefined ? next() : c.json({ errorMessage: foreign.message }, foreign.status)
  })
}

/** Refuses foreign names for this machine, and nothing else: pages may be opened from a link anywhere. */
export function guardHost(port: () => number | undefined) {
  return createMiddleware(async (c, next) => {
    const caller = { host: c.req.header('host') ?? new URL(c.req.url).host, origin: null, site: null }
    const foreign = describeForeign(caller, port()) ?? describeForeignTarget(c.req.url, caller.host)
    return foreign === undefined ? next() : c.text(foreign.message, foreign.status)
  })
}
