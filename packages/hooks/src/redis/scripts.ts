/** Each runs alone in the store, so nothing happens between its lines. */
export const scripts = {
  /** KEYS: the count; ARGV: points. As the script of `rate-limiter-flexible`, in milliseconds. */
  count: (durationMs: number) => `
redis.call('set', KEYS[1], 0, 'PX', ${durationMs}, 'NX')
local consumed = redis.call('incrby', KEYS[1], ARGV[1])
return { consumed, redis.call('pttl', KEYS[1]) }`,

  /** KEYS: the count; ARGV: a count, seconds. A longer time stays. */
  block: `
if redis.call('pttl', KEYS[1]) < ARGV[2] * 1000 then
  redis.call('set', KEYS[1], ARGV[1], 'EX', ARGV[2])
end
return { 'OK', redis.call('pttl', KEYS[1]) }`,

  /** KEYS: the answer, who gets it; ARGV: the asker, milliseconds. */
  claim: `
local value = redis.call('get', KEYS[1])
if value then return { 'answered', value, redis.call('pttl', KEYS[1]) } end
if redis.call('set', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return { 'mine' } end
return { 'taken' }`,

  /** KEYS: who gets the answer; ARGV: the owner, milliseconds. A store that has lost its memory gets it back. */
  renew: `
local owner = redis.call('get', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`,

  /** KEYS: the answer, who gets it; ARGV: the owner, the answer or nothing, milliseconds. */
  release: `
if redis.call('get', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('del', KEYS[2])
if ARGV[2] ~= '' then redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
return 1`,

  read: `return redis.call('get', KEYS[1])`,

  /** KEYS: a name; ARGV: a value, milliseconds. */
  write: `return redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])`,

  /** KEYS: the instances by when they were last seen, since when the store remembers; ARGV: an instance, milliseconds. */
  join: `
local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local stamp = string.format('%.0f', now)
redis.call('zremrangebyscore', KEYS[1], '-inf', string.format('%.0f', now - ARGV[2]))
redis.call('zadd', KEYS[1], stamp, ARGV[1])
redis.call('pexpire', KEYS[1], ARGV[2])
local since = redis.call('get', KEYS[2]) or stamp
redis.call('set', KEYS[2], since, 'EX', 604800)
return { redis.call('zcard', KEYS[1]), math.floor(now - since) }`,
}
