import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { packLocal } from '../../support/packLocal.ts'
import { packPackage } from '../../support/packPackage.ts'
import { startInstalled } from '../../support/startInstalled.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed packages by their names: the file that `npm install` is given. */
    tarballs: Record<string, string>
    /** The Cloudsquid that stands behind every example. */
    upstream: { baseUrl: string; apiKey: string }
  }
}

/** Packs the packages and starts a local Cloudsquid from its own, once for all examples. */
export default async function setupHosts(project: TestProject): Promise<() => Promise<void>> {
  const hooks = await packPackage('hooks')
  const parts = await packPackage('ui')
  const local = await packLocal()
  const apiKey = randomBytes(24).toString('hex')
  const server = await startInstalled(local.folder, apiKey)
  project.provide('tarballs', {
    'cloudsquid-react': hooks.tarball,
    'cloudsquid-react-ui': parts.tarball,
    'cloudsquid-local': local.tarball,
  })
  project.provide('upstream', { baseUrl: `${server.origin}/api`, apiKey })
  return async () => {
    await server.end()
    await Promise.all([hooks, parts, local].map((packed) => packed.dispose()))
  }
}
