import RateLimiterRedis from 'rate-limiter-flexible/lib/RateLimiterRedis.js'
import type { SharedClaim, SharedStore } from '../server/SharedStore.ts'
import { limiterClient } from './limiterClient.ts'
import type { RedisClient } from './RedisClient.ts'
import { runScripts } from './runScripts.ts'
import { scripts } from './scripts.ts'

export interface RedisStoreOptions {
  /**
   * What the names of all keys begin with. Proxies with another Cloudsquid key or `baseUrl` never meet, so it is
   * needed only to keep two with the same apart.
   *
   * @default 'cloudsquid'
   */
  prefix?: string | undefined
}

/**
 * Makes the store through which several instances of `createRunProxy` share what they know, of a client that you have:
 * `redis`, `ioredis` or `iovalkey`, for Redis 6.2 and newer and for Valkey.
 *
 * The client stays yours: connect it and close it. It is listened to for errors, so that a lost connection does not end
 * the process; the proxy tells of it by `onStoreError`. Everything in the store ends by itself: answers after a second
 * at most, counts after seconds, one date after a week. Answers hold what documents hold, names of keys are hashes.
 *
 * @example
 * import { createClient } from 'redis'
 * import { createRunProxy } from 'cloudsquid-react/server'
 * import { createRedisStore } from 'cloudsquid-react/server/redis'
 *
 * const redis = createClient({ url: process.env.REDIS_URL ?? '' })
 * await redis.connect()
 * const proxy = createRunProxy({
 *   apiKey: process.env.CLOUDSQUID_API_KEY,
 *   limits: { maxRequestsPerSecond: 10 },
 *   shared: createRedisStore(redis),
 * })
 */
export function createRedisStore(
  client: RedisClient,
  { prefix = 'cloudsquid' }: RedisStoreOptions = {},
): SharedStore {
  const run = runScripts(client)
  const named = (key: string) => `${prefix}:${key}`
  const pair = (key: string) => [named(key), `${named(key)}:lease`]

  return {
    limiter({ points, durationMs }) {
      const limiter = new RateLimiterRedis({
        storeClient: limiterClient(run),
        useRedisPackage: true,
        keyPrefix: prefix,
        points,
        duration: 1,
        // The library counts in whole seconds here, and takes a script for those who need it otherwise.
        customIncrTtlLuaScript: scripts.count(Math.max(1, Math.ceil(durationMs))),
      })
      return {
        consume: (key) => limiter.consume(key),
        block: (key, seconds) => limiter.block(key, seconds),
      }
    },
    async claim(key, { owner, leaseMs }) {
      const [state, value, leftMs] = (await run(scripts.claim, pair(key), [owner, leaseMs])) as [
        SharedClaim['state'],
        string?,
        number?,
      ]
      return state === 'answered' ? { state, value: value ?? '', leftMs: Number(leftMs) } : { state }
    },
    renew: (key, { owner, leaseMs }) => run(scripts.renew, [`${named(key)}:lease`], [owner, leaseMs]),
    release: (key, { owner, value = '', keepMs }) => run(scripts.release, pair(key), [owner, value, keepMs]),
    async read(key) {
      const value = await run(scripts.read, [named(key)], [])
      return typeof value === 'string' ? value : undefined
    },
    write: (key, { value, keepMs }) => run(scripts.write, [named(key)], [value, keepMs]),
    async join(key, { id, aliveMs }) {
      const [instances, ageMs] = (await run(
        scripts.join,
        [named(key), `${named(key)}:since`],
        [id, aliveMs],
      )) as [number, number]
      return { instances, ageMs }
    },
  }
}
