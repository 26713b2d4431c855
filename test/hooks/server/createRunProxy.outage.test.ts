import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { advance, buildInstances, fakeClock, settled } from './buildInstances.ts'
import { runPath } from './buildProxy.ts'

beforeEach(fakeClock)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('createRunProxy: a store that is away', () => {
  it.each(['gone', 'slow'] as const)(
    '(%s) delays no caller for long, is told of once, and is found again',
    async (mode) => {
      const { instances, scripted, outages, times } = buildInstances(1)
      const { get } = instances[0]!
      scripted.mode = mode
      const first = get(runPath)
      await advance(1500)
      expect((await settled(first)).status).toBe(200)
      const asked = scripted.asked
      for (let index = 0; index < 50; index += 1) await settled(get(`${runPath}-${index}`))
      expect(outages).toHaveLength(1)
      expect(scripted.asked - asked).toBeLessThan(10)
      scripted.mode = 'there'
      await advance(2000)
      await settled(get(runPath))
      expect(scripted.values.size).toBeGreaterThan(0)
      expect(times.length).toBeGreaterThan(50)
      scripted.mode = mode
      await settled(get(`${runPath}-again`))
      expect(outages).toHaveLength(2)
    },
  )

  it('is told of on the console, without the key, where nobody else is told', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { instances, scripted } = buildInstances(1, { onStoreError: undefined as never })
    scripted.mode = 'gone'
    for (let index = 0; index < 5; index += 1) await settled(instances[0]!.get(`${runPath}-${index}`))
    expect(warn.mock.calls).toHaveLength(1)
    expect(String(warn.mock.calls[0])).toMatch(/goes on alone/)
    expect(String(warn.mock.calls[0])).not.toContain('squid-key')
  })

  it('harms nobody when onStoreError throws', async () => {
    const onStoreError = () => {
      throw new Error('logger is down')
    }
    const { instances, scripted } = buildInstances(1, { onStoreError })
    scripted.mode = 'gone'
    expect((await settled(instances[0]!.get(runPath))).status).toBe(200)
  })
})
