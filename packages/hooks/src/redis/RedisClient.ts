/** A client of `ioredis` or `iovalkey`, as far as it is used. */
export interface IoRedisClient {
  eval(script: string, numberOfKeys: number, ...rest: string[]): Promise<unknown>
  /** Tells this kind of client from the other. */
  defineCommand: unknown
  status?: string
}

/** A client of `redis` (4 or newer), as far as it is used. It is to be connected: `await client.connect()`. */
export interface NodeRedisClient {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
  on(event: 'error', listener: (error: unknown) => void): unknown
  isReady?: boolean
}

/** A client of `redis`, `ioredis` or `iovalkey`. */
export type RedisClient = IoRedisClient | NodeRedisClient
