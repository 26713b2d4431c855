import { toMimetype } from 'cloudsquid-react'
import type { RunRef } from 'cloudsquid-react'
import type { ScriptedApi } from 'cloudsquid-react/testing'
import type { Dashboard } from '../../app/dashboard/dashboardSchema.ts'
import type { Recordings } from '../recordings/Recordings.ts'
import { answerExtension } from './answerExtension.ts'
import type { Replay } from './createReplay.ts'
import { createUploads } from './createUploads.ts'
import { replayTable } from './replayTable.ts'
import { readReview, readRunId, readUpload } from './readRequest.ts'

export interface ReplayServerOptions {
  api: ScriptedApi
  replay: Replay
  recordings: Recordings
  /** Reads what lies beside the page. */
  loadBeside: (path: string) => Promise<Response>
}

export interface ReplayServer {
  /** Answers whatever the dashboard asks its server, in this page. */
  fetch: typeof globalThis.fetch
  /** Where a document can be looked at; the dashboard's own addresses lead nowhere here. */
  fileUrl: (ref: RunRef, rowId: string) => string
}

const dashboard: Dashboard = {
  ...replayTable,
  upstream: 'local',
  canReview: true,
  canCorrect: true,
  canList: true,
  canPreview: true,
  maxFileBytes: 20_000_000,
}

/** Answers in place of the dashboard's server: the API by script, and beside it what the local Cloudsquid adds. */
export function createReplayServer(options: ReplayServerOptions): ReplayServer {
  const { api, replay, recordings, loadBeside } = options
  const uploads = createUploads({ recordings: recordings.recordings, loadBeside })

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/api/dashboard') return Response.json(dashboard)
    if (pathname.startsWith('/samples/')) return loadBeside(pathname.slice(1))
    const own = answerExtension(pathname, { replay, recordings })
    if (own) return own
    const rowId = /\/rows\/([^/]+)\/file$/.exec(pathname)?.[1]
    return rowId === undefined ? answerByScript(request, pathname) : answerFile(decodeURIComponent(rowId))
  }

  async function answerByScript(request: Request, pathname: string): Promise<Response> {
    const sent = request.method === 'GET' ? '' : await request.clone().text()
    const response = await api.fetch(request)
    if (!response.ok) return response
    const got: unknown = await response
      .clone()
      .json()
      .catch(() => undefined)
    if (request.method === 'POST' && pathname.endsWith('/files')) await uploads.keep(readUpload(sent, got))
    if (request.method === 'POST' && pathname.endsWith('/run')) startRun(sent, got)
    if (request.method === 'PUT' && pathname.endsWith('/review')) noteReview(pathname, sent, got)
    return request.method === 'GET' && pathname.endsWith('/runs') ? nameDocuments(got) : response
  }

  async function answerFile(rowId: string): Promise<Response> {
    const run = replay.runOfRow(rowId)
    const recording = replay.recordingOf(run?.file)
    const body = uploads.find(rowId)?.blob ?? (recording && (await (await loadBeside(recording.path)).blob()))
    if (!run || !body)
      return Response.json({ errorMessage: 'This page has no such document.' }, { status: 404 })
    const name = encodeURIComponent(run.filename)
    return new Response(body, {
      headers: {
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        'content-length': String(body.size),
      },
    })
  }

  function startRun(sent: string, got: unknown): void {
    const { runId, rowId } = readRunId(sent, got)
    const upload = rowId === undefined ? undefined : uploads.find(rowId)
    if (runId === undefined || rowId === undefined) return
    replay.start({ runId, rowId, filename: upload?.filename ?? rowId, file: upload?.file })
  }

  function noteReview(pathname: string, sent: string, got: unknown): void {
    const runId = /\/run\/([^/]+)\/review$/.exec(pathname)?.[1]
    if (runId !== undefined) replay.note(decodeURIComponent(runId), readReview(sent, got))
  }

  /** As the local Cloudsquid lists them: with the names of their documents. */
  function nameDocuments(list: unknown): Response {
    const { runs = [], ...rest } = list as { runs?: { row_id: string }[] }
    const named = runs.map((run) => {
      const filename = replay.runOfRow(run.row_id)?.filename
      return { ...run, filename, mimetype: filename === undefined ? undefined : toMimetype('', filename) }
    })
    return Response.json({ ...rest, runs: named })
  }

  return {
    async fetch(input, init) {
      const url = input instanceof Request ? input : new URL(input, `${api.baseUrl}/`)
      return answer(new Request(url, init))
    },
    fileUrl(_ref, rowId) {
      const path = replay.recordingOf(replay.runOfRow(rowId)?.file)?.path
      return path ?? uploads.find(rowId)?.url ?? ''
    },
  }
}
