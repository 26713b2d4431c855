export { createRedisStore } from './redis/createRedisStore.ts'
export type { RedisStoreOptions } from './redis/createRedisStore.ts'
export type { IoRedisClient, NodeRedisClient, RedisClient } from './redis/RedisClient.ts'
