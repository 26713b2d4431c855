import { endpoints } from '../contract/endpoints.ts'
import type { EndpointName, ProxyExtension } from './ProxyCall.ts'

export interface Route {
  name: string
  method: string
  /** Each part fixed, or `:name`. */
  parts: string[]
  isExtension: boolean
  /** Whether a call may take long: it carries a document, or waits for a result. */
  isSlow: boolean
  /** Names of query parameters that go on. */
  query: readonly string[]
}

const place = { projectName: ':projectName', tableId: ':tableId', runId: ':runId' }

const documented: Record<EndpointName, [method: string, path: string]> = {
  listProjects: ['GET', endpoints.projects()],
  uploadFile: ['POST', endpoints.files(place)],
  startRun: ['POST', endpoints.startRun(place)],
  getRun: ['GET', endpoints.run(place)],
  createTask: ['POST', endpoints.tasks(place)],
  extract: ['POST', endpoints.extract(place)],
  reconcile: ['POST', endpoints.reconcile(place)],
}

const slowNames = ['uploadFile', 'extract', 'reconcile']

/**
 * Lists every route that the proxy knows.
 *
 * @throws Error if the path of an extension cannot be a fixed route.
 */
export function buildRoutes(extensions: readonly ProxyExtension[]): Route[] {
  return [
    ...Object.entries(documented).map(([name, [method, path]]) => ({
      name,
      method,
      // The contract's builders encode the colon of a placeholder as they encode everything.
      parts: toParts(decodeURIComponent(path)),
      isExtension: false,
      isSlow: slowNames.includes(name),
      query: [],
    })),
    ...extensions.map(({ name, method, path, query = [] }) => {
      if (!/^(\/:?[\w-]+)+$/.test(path))
        throw new Error(
          `createRunProxy cannot serve the extension "${name}" at "${path}". Give a path such as /projects/:projectName/notes.`,
        )
      return { name, method, parts: toParts(path), isExtension: true, isSlow: method !== 'GET', query }
    }),
  ]
}

/** Finds the routes that a path fits, whatever their method. */
export function routesAt(routes: readonly Route[], path: string): Route[] {
  const parts = toParts(path)
  return routes.filter(
    (route) =>
      route.parts.length === parts.length &&
      route.parts.every((part, index) => part.startsWith(':') || part === parts[index]),
  )
}

export function toParts(path: string): string[] {
  return path.split('/').slice(1)
}
