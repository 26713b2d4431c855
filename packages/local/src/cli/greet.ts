import { relative } from 'node:path'
import { curlLines } from '../api/page/curlLines.ts'
import { listTables, localProject } from '../api/tables.ts'
import type { ServedCloudsquid } from '../serving/serveLocalCloudsquid.ts'
import type { Settings } from './readSettings.ts'

/** Says what runs and how to call it. A key that a person has chosen is theirs to know, and is not printed. */
export function greet({ baseUrl, apiKey, port }: ServedCloudsquid, settings: Settings): string {
  const isChosen = settings.apiKey !== undefined
  const tables = listTables().map(({ name, id, kind }) => `  table    ${id}  ${name} (${kind})`)
  return [
    `Local Cloudsquid: ${baseUrl}`,
    `  page     http://127.0.0.1:${port}/`,
    `  project  ${localProject.name}`,
    ...tables,
    `  key      ${isChosen ? 'as you chose it' : `${apiKey}  (X-API-Key; made for this start)`}`,
    `  data     ${relative(process.cwd(), settings.dataFolder) || '.'}`,
    '',
    'Try it in another terminal:',
    '',
    ...curlLines({ baseUrl, key: isChosen ? '"$CLOUDSQUID_LOCAL_KEY"' : apiKey }),
    '',
  ].join('\n')
}
