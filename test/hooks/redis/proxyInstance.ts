import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createRunProxy } from 'cloudsquid-react/server'
import { createRedisStore } from 'cloudsquid-react/server/redis'
import { type ClientKind, connectClient } from './connectClient.ts'

// One instance of a proxy in a process of its own: what it is told comes as JSON in its first argument.
export interface InstanceSettings {
  kind: ClientKind
  redisPort: number
  upstream: string
  maxRequestsPerSecond: number
  /** Whether it shares and limits at all; without, it is as it was before both. */
  isShared: boolean
}

const settings = JSON.parse(process.argv[2] ?? '') as InstanceSettings
const { client } = await connectClient(settings.kind, settings.redisPort)
const proxy = createRunProxy({
  apiKey: 'key-of-all-instances',
  baseUrl: settings.upstream,
  ...(settings.isShared && {
    limits: { maxRequestsPerSecond: settings.maxRequestsPerSecond },
    shared: createRedisStore(client),
    onStoreError: () => process.send?.('away'),
  }),
})
const server = createServer(getRequestListener(proxy))
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit())
