import { describe, expect, it, onTestFinished } from 'vitest'
import { mostWithin } from '../../support/mostWithin.ts'
import { leavesOutRedis, startRedis } from '../../support/startRedis.ts'
import { startUpstream } from './startUpstream.ts'
import { readRuns } from './readRuns.ts'
import { startInstances } from './startInstances.ts'

const budget = 50
/** `PROXY_ALONE=1` shows what four instances do that share nothing and limit nothing; the test then fails by its figures. */
const isShared = process.env['PROXY_ALONE'] === undefined

describe.skipIf(leavesOutRedis())('createRunProxy: four instances', () => {
  it('ask no more than one may, while one of them is killed and the store restarted', async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.dispose())
    const upstream = await startUpstream(30)
    onTestFinished(() => upstream.kill())
    const kinds = ['redis', 'ioredis', 'iovalkey', 'redis'] as const
    const settings = {
      redisPort: redis.port,
      upstream: upstream.baseUrl,
      maxRequestsPerSecond: budget,
      isShared,
    }
    const instances = await startInstances(kinds, settings)
    onTestFinished(() => instances.forEach(({ kill }) => kill()))

    const runIds = [
      ...Array.from({ length: 1000 }, () => 'everybodys'),
      ...Array.from({ length: 300 }, (_, index) => `run-${index}`),
    ]
    const begun = performance.now()
    const reading = readRuns({ origins: instances.map(({ origin }) => origin), runIds, answers: 3 })
    const asked = async (count: number) => {
      await expect.poll(() => upstream.times.length, { timeout: 60_000 }).toBeGreaterThan(count)
    }

    await asked(150)
    const saidAway = () => instances.slice(1).map(({ outages }) => outages())
    // On a machine that stands still for half a second the store seems away, and each instance asks for itself.
    const isCalm = saidAway().every((count) => count === 0)
    const together = upstream.mostTogether()
    instances[0]?.kill()
    await asked(250)
    if (isShared) {
      await redis.kill()
      await expect.poll(() => saidAway().every((count) => count > 0), { timeout: 60_000 }).toBe(true)
      await asked(upstream.times.length + 60)
      await redis.start()
    }
    await reading.done
    const seconds = (performance.now() - begun) / 1000

    const { times, counts } = upstream
    const figures = {
      requests: times.length,
      seconds: Math.round(seconds),
      mostInASecond: mostWithin(times, 1000),
      mostIn5Seconds: mostWithin(times, 5000),
      forTheRunOf1000: counts.get('everybodys'),
      ofOneRunTogether: together,
      answers: Object.fromEntries(reading.counts),
    }
    console.info(`four instances, a budget of ${budget} a second: ${JSON.stringify(figures)}`)
    expect(counts.size).toBe(301)
    // Granted evenly, and a little uneven after a busy machine: a second's worth more, in five and in all.
    expect(figures.mostIn5Seconds).toBeLessThanOrEqual(budget * 6)
    expect(figures.requests).toBeLessThanOrEqual(budget * (seconds + 1))
    if (isCalm) expect(figures.ofOneRunTogether).toBe(1)
    // Once for each outage, however many requests met it.
    expect(Math.max(...saidAway())).toBeLessThan(5)
  })
})
