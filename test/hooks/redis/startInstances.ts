import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { InstanceSettings } from './proxyInstance.ts'
import type { ClientKind } from './connectClient.ts'

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
  const file = fileURLToPath(new URL('proxyInstance.ts', import.meta.url))
  const child: ChildProcess = fork(file, [JSON.stringify(settings)], {
    execArgv: ['--conditions', 'source', '--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [port] = (await once(child, 'message')) as [number]
  let outages = 0
  child.on('message', () => (outages += 1))
  return {
    origin: `http://127.0.0.1:${port}`,
    outages: () => outages,
    kill: () => child.kill('SIGKILL'),
  }
}
