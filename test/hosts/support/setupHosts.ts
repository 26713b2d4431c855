import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packHooks } from '../../support/packHooks.ts'
import { packPackage } from '../../support/packPackage.ts'
import { rootFolder } from '../../support/sourceProgram.ts'
import { freePort } from './freePort.ts'
import { startServer } from './startServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed packages by their names: the file that `npm install` is given. */
    tarballs: Record<string, string>
    /** The Cloudsquid that stands behind every example. */
    upstream: { baseUrl: string; apiKey: string }
  }
}

/** Packs the packages and starts a local Cloudsquid, once for all examples. */
export default async function setupHosts(project: TestProject): Promise<() => Promise<void>> {
  const packed = await packHooks()
  const parts = await packPackage('ui')
  const dataFolder = await mkdtemp(join(tmpdir(), 'cloudsquid-hosts-'))
  const apiKey = randomBytes(24).toString('hex')
  const port = await freePort()
  const server = await startServer({
    command: [process.execPath, '--import', 'tsx', 'packages/local/src/main.ts'],
    folder: rootFolder,
    url: `http://127.0.0.1:${port}/api`,
    env: { PORT: String(port), CLOUDSQUID_LOCAL_DATA: dataFolder, CLOUDSQUID_LOCAL_KEY: apiKey },
  })
  project.provide('tarballs', {
    'cloudsquid-react': packed.tarball,
    'cloudsquid-react-ui': parts.tarball,
  })
  project.provide('upstream', { baseUrl: server.url, apiKey })
  return async () => {
    await server.end()
    await packed.dispose()
    await parts.dispose()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
