import type { Recordings } from '../recordings/Recordings.ts'
import type { Replay } from './createReplay.ts'

/** What the local Cloudsquid says beside the documented API, as it was recorded; `undefined` for all other addresses. */
export function answerExtension(
  pathname: string,
  { replay, recordings }: { replay: Replay; recordings: Recordings },
): Response | undefined {
  if (pathname.endsWith('/fields')) return Response.json({ fields: recordings.fields })
  const [, kind, id, what] = /\/(run|rows)\/([^/]+)\/(certainty|words)$/.exec(pathname) ?? []
  if (id === undefined) return undefined
  const run = kind === 'run' ? replay.runOf(decodeURIComponent(id)) : replay.runOfRow(decodeURIComponent(id))
  const recording = replay.recordingOf(run?.file)
  return what === 'words'
    ? Response.json(recording?.words ?? { pages: [] })
    : Response.json(recording?.certainty ?? { fields: {} })
}
