import type { RedisClient } from './RedisClient.ts'

/** Runs a script at once and for all keys together, whichever client it is. */
export type RunScript = (script: string, keys: string[], values: (string | number)[]) => Promise<unknown>

/** While they are away, these clients keep what they are asked until they are back, and send it when nobody waits any more. */
const away = ['close', 'reconnecting', 'end']

/**
 * Makes two kinds of clients one.
 *
 * @throws Error if the client is neither.
 */
export function runScripts(client: RedisClient): RunScript {
  if (typeof client?.eval !== 'function')
    throw new Error(
      'createRedisStore got no client. Give the one that redis, ioredis or iovalkey makes for you.',
    )
  // node-redis: an error that nobody listens for ends the process, and a lost connection is one.
  if ('on' in client && typeof client.on === 'function') client.on('error', () => {})
  return async (script, keys, values) => {
    const texts = values.map(String)
    if ('defineCommand' in client) {
      if (away.includes(client.status ?? ''))
        throw new Error(`The connection to the store is in state "${client.status}".`)
      return client.eval(script, keys.length, ...keys, ...texts)
    }
    if (client.isReady === false)
      throw new Error(
        'The client of the store is not connected. Call connect() once; it reconnects by itself.',
      )
    return client.eval(script, { keys, arguments: texts })
  }
}
