import type { RedisClient } from 'cloudsquid-react/server/redis'
import { Redis as IoRedis } from 'ioredis'
import { Redis as IoValkey } from 'iovalkey'
import { createClient } from 'redis'

export const clientKinds = ['redis', 'ioredis', 'iovalkey'] as const
export type ClientKind = (typeof clientKinds)[number]

export interface ConnectedClient {
  client: RedisClient
  send: (command: string, ...args: string[]) => Promise<unknown>
  close: () => void
}

/** A connected client of one of the three libraries, as an app would make it. */
export async function connectClient(kind: ClientKind, port: number): Promise<ConnectedClient> {
  if (kind === 'redis') {
    const client = createClient({ socket: { host: '127.0.0.1', port, reconnectStrategy: 50 } })
    client.on('error', () => {})
    await client.connect()
    return { client, send: (...args) => client.sendCommand(args), close: () => client.destroy() }
  }
  const options = { host: '127.0.0.1', port, retryStrategy: () => 50 }
  const client = kind === 'ioredis' ? new IoRedis(options) : new IoValkey(options)
  await client.ping()
  return {
    client,
    send: (command, ...args) => client.call(command, ...args),
    close: () => client.disconnect(),
  }
}
