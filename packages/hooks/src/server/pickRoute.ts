import { Refusal } from './Refusal.ts'
import { type Route, routesAt } from './routes.ts'
import type { ProxyAllowance } from './RunProxyOptions.ts'

export interface Wanted {
  method: string
  path: string
  allow: ProxyAllowance
}

/** Finds the one route that a request is for, or refuses it: 404, 405 or 403. */
export function pickRoute(routes: readonly Route[], { method, path, allow }: Wanted): Route {
  const here = routesAt(routes, path)
  if (here.length === 0)
    throw new Refusal(404, 'This proxy has no such endpoint. Use one that Cloudsquid documents.')
  const allowed = here.filter((route) => isAllowed(route, allow))
  const route = allowed.find((one) => one.method === method)
  if (route) return route
  const isKnown = here.some((one) => one.method === method)
  if (isKnown || allowed.length === 0)
    throw new Refusal(403, 'This proxy does not serve that endpoint. Add it to allow.endpoints to open it.')
  const methods = allowed.map((one) => one.method).join(', ')
  throw new Refusal(405, `This endpoint does not take ${method}. Use ${methods}.`, { allow: methods })
}

function isAllowed(route: Route, { endpoints }: ProxyAllowance): boolean {
  return route.isExtension || !endpoints || endpoints.some((name) => name === route.name)
}
