import type { Run } from 'cloudsquid-react'
import type { DocumentSource } from '../../document/DocumentSource.ts'
import type { RunFile } from '../input/RunFile.ts'

/** The input files of a run, which the API names by id alone; the host's document is the one there is, where there is one. */
export function inputFiles(run: Run | undefined, source: DocumentSource | undefined): RunFile[] {
  const files = run?.input?.files ?? []
  const known =
    files.length === 1 && source ? { name: source.name, mimetype: source.mimetype, url: source.url } : {}
  return files.map(({ id }) => ({ id, ...known }))
}
