import { mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { dirname, join } from 'node:path'
import type { Rollup } from 'vite'
import { onTestFinished } from 'vitest'
import { createDashboardApp } from '../../../apps/demo/server/dashboard/createDashboardApp.ts'
import { compressFiles } from '../../../apps/demo/server/files/precompress.ts'
import { listen } from '../../../packages/local/src/serving/listen.ts'
import { temporaryFolder } from '../../local/support/temporaryFolder.ts'
import { openDashboard } from '../server/support/openDashboard.ts'

export interface SentAnswer {
  status: number
  headers: IncomingHttpHeaders
  /** As they were sent: nothing is decoded. */
  bytes: Buffer
}

/** What is asked for, besides the path as it is written. */
type AskOptions = Record<string, string> & { method?: string }

/** Serves files as the built dashboard does, on a port of its own; `ask` sends a path as it stands and decodes nothing. */
export async function serveFolder(files: Record<string, string | Uint8Array>) {
  const clientFolder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(clientFolder, name)), { recursive: true })
    writeFileSync(join(clientFolder, name), content)
  }
  await compressFiles(clientFolder)
  const { api } = openDashboard()
  const app = createDashboardApp({ api, clientFolder, port: () => undefined })
  const { port, close } = await listen({ fetch: async (asked) => app.fetch(asked), port: 0 })
  onTestFinished(close)
  const ask = (path: string, { method = 'GET', ...headers }: AskOptions = {}) =>
    new Promise<SentAnswer>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
        )
      })
        .on('error', reject)
        .end()
    })
  return { ask, clientFolder }
}

/** Serves some files of a build that was not written. */
export function serveBuilt({ output }: Rollup.RollupOutput, names: readonly string[]) {
  const chosen = output.filter(({ fileName }) => names.includes(fileName))
  return serveFolder(
    Object.fromEntries(
      chosen.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
    ),
  )
}
