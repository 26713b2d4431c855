import { endpoints } from '../contract/endpoints.ts'

/** The endpoints that a scripted API answers: the documented ones, and those that the local Cloudsquid has beside them. */
export type ScriptedEndpoint =
  | 'listProjects'
  | 'uploadFile'
  | 'startRun'
  | 'getRun'
  | 'createTask'
  | 'extract'
  | 'reconcile'
  | 'review'
  | 'reviewHistory'
  | 'listRuns'

export interface FoundEndpoint {
  endpoint: ScriptedEndpoint | undefined
  runId?: string | undefined
  /** Whether the path exists, though not with this method. */
  isPathKnown: boolean
}

const place = { projectName: '*', tableId: '*', runId: '*' }
const table: readonly (readonly [ScriptedEndpoint, method: string, path: string])[] = [
  ['listProjects', 'GET', endpoints.projects()],
  ['uploadFile', 'POST', endpoints.files(place)],
  ['startRun', 'POST', endpoints.startRun(place)],
  ['getRun', 'GET', endpoints.run(place)],
  ['createTask', 'POST', endpoints.tasks(place)],
  ['extract', 'POST', endpoints.extract(place)],
  ['reconcile', 'POST', endpoints.reconcile(place)],
  ['review', 'PUT', `${endpoints.run(place)}/review`],
  ['reviewHistory', 'GET', `${endpoints.run(place)}/review/history`],
  ['listRuns', 'GET', `${endpoints.startRun(place)}s`],
]

export function findEndpoint(method: string, path: string): FoundEndpoint {
  const parts = path.split('/')
  const here = table.filter(([, , pattern]) => isMatch(pattern.split('/'), parts))
  const found = here.find(([, wanted]) => wanted === method)
  const runId = found && /\/run\/([^/]+)/.exec(path)?.[1]
  return {
    endpoint: found?.[0],
    runId: runId && decodeURIComponent(runId),
    isPathKnown: here.length > 0,
  }
}

function isMatch(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((part, index) => (part === '*' ? parts[index] !== '' : part === parts[index]))
  )
}
