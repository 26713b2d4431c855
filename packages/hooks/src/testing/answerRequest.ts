import { isJsonObject, type JsonObject } from '../contract/JsonValue.ts'
import { mimetypes } from '../contract/mimetypes.ts'
import { decide } from './decide.ts'
import type { FoundEndpoint } from './findEndpoint.ts'
import { listRuns } from './listRuns.ts'
import type { Played, ScriptedRuns } from './scriptedRuns.ts'
import { scriptedId } from './scriptedIds.ts'

export interface AnswerContext {
  runs: ScriptedRuns
  projects: readonly string[]
  /** The request's JSON; `undefined` if it has none or it is malformed. */
  body: unknown
  query: URLSearchParams
}

/** What an endpoint answers when nothing goes wrong: a step to spell, or plain JSON with its status. */
export type PlainAnswer = { played: Played } | { status: number; json: unknown }

/** Answers as the documentation says; of a body it checks what is required. */
export function answerRequest(
  { endpoint, runId, isPathKnown }: FoundEndpoint,
  { runs, projects, body, query }: AnswerContext,
): PlainAnswer {
  switch (endpoint) {
    case undefined:
      return isPathKnown
        ? refuse(405, 'This endpoint does not take that method.')
        : refuse(404, 'There is no such endpoint.')
    case 'listProjects':
      return { status: 200, json: projects.map(toProject) }
    case 'getRun':
      return play(runs.poll(runId ?? ''))
    case 'uploadFile':
      return isDocument(body) ? { status: 200, json: { row_id: runs.addRow() } } : refuseDocument()
    case 'extract':
      return isDocument(body) ? { played: runs.finish() } : refuseDocument()
    case 'createTask':
      return isJsonObject(body) ? { status: 200, json: { task_id: runs.addTask() } } : refuseObject()
    case 'reconcile':
      return isJsonObject(body) ? { played: runs.finish() } : refuseObject()
    case 'startRun': {
      const rowId = isJsonObject(body) ? body['row_id'] : undefined
      if (typeof rowId !== 'string') return refuse(400, 'row_id is required.')
      return { status: 200, json: { run_id: runs.start(rowId) } }
    }
    case 'review': {
      const before = runs.peek(runId ?? '')
      if (!before || !isJsonObject(body)) return before ? refuseObject() : play(before)
      return decide(runs, { runId: runId ?? '', body }) ?? play(before)
    }
    case 'reviewHistory': {
      const history = runs.history(runId ?? '')
      return history ? { status: 200, json: history } : play(undefined)
    }
    case 'listRuns':
      return { status: 200, json: listRuns(runs, query) }
  }
}

function play(played: Played | undefined): PlainAnswer {
  return played ? { played } : refuse(404, 'There is no such run.')
}

function refuse(status: number, errorMessage: string): PlainAnswer {
  return { status, json: { errorMessage } }
}

const refuseObject = () => refuse(400, 'The body must be a JSON object.')
const refuseDocument = () =>
  refuse(400, 'mimetype, filename, file_type and file are required, as the documentation spells them.')

function isDocument(body: unknown): body is JsonObject {
  if (!isJsonObject(body) || typeof body['filename'] !== 'string') return false
  const { mimetype, file, file_type } = body
  const isList = file_type === 'multipart'
  const isText = file_type === 'binary' || file_type === 'uri'
  const hasFile = isList ? Array.isArray(file) : isText && typeof file === 'string'
  return hasFile && mimetypes.some((known) => known === mimetype)
}

function toProject(name: string, index: number): JsonObject {
  return { id: scriptedId('project', index + 1), name, created_at: '2026-01-15T09:00:00Z' }
}
