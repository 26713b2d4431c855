import type { ClientKind } from './connectClient.ts'
import { forkScript } from './forkScript.ts'
import type { InstanceSettings } from './proxyInstance.ts'

export interface Instance {
  origin: string
  /** How often it said that the store is away. */
  outages: () => number
  /** Ends it as a crash does. */
  kill: () => void
}

/** Starts proxies in processes of their own, one for each kind of client that is named. */
export async function startInstances(
  kinds: readonly ClientKind[],
  settings: Omit<InstanceSettings, 'kind'>,
): Promise<Instance[]> {
  return Promise.all(kinds.map((kind) => startInstance({ ...settings, kind })))
}

async function startInstance(settings: InstanceSettings): Promise<Instance> {
  const { child, port } = await forkScript('proxyInstance.ts', JSON.stringify(settings))
  let outages = 0
  child.on('message', () => (outages += 1))
  return {
    origin: `http://127.0.0.1:${port}`,
    outages: () => outages,
    kill: () => void child.kill('SIGKILL'),
  }
}
