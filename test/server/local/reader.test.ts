import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createReader } from '../../../apps/demo/server/queue/createReader.ts'
import type { Job } from '../../../apps/demo/server/queue/Job.ts'
import { readerAddress, spawnReader } from '../../../apps/demo/server/queue/spawnReader.ts'

const job: Job = { kind: 'match', input: { data: { invoice_number: '1' } }, extracted: [] }

function readerOver(script: string, timeoutMs = 20_000) {
  const spawn = vi.fn<() => Worker>(
    () =>
      new Worker(`const { parentPort } = require('node:worker_threads');\n${script}`, {
        eval: true,
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: 24 },
      }),
  )
  const reader = createReader({ spawn, timeoutMs, idleMs: 60_000 })
  onTestFinished(() => reader.close())
  return { reader, spawn }
}

const echo = `parentPort.on('message', () => parentPort.postMessage({ status: 'done', dataText: '{}', reasoning: 'Read.' }))`

describe('local Cloudsquid: a reader', () => {
  it('keeps its thread from one job to the next', async () => {
    const { reader, spawn } = readerOver(echo)
    expect(await reader.read(job)).toMatchObject({ status: 'done' })
    expect(await reader.read(job)).toMatchObject({ status: 'done' })
    expect(spawn).toHaveBeenCalledOnce()
  })

  it.each([
    ['crashes', `parentPort.on('message', () => { throw new Error('secret of the document') })`, /crashed/],
    [
      'fails in the background',
      `parentPort.on('message', () => { Promise.reject(new Error('secret')) })`,
      /crashed/,
    ],
    ['ends by itself', `parentPort.on('message', () => process.exit(0))`, /ended before/],
    [
      'runs out of memory',
      `parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) })`,
      /more memory/,
    ],
  ])(
    'ends a run in words when its thread %s, and reads the next with a new one',
    async (_name, script, reason) => {
      const { reader, spawn } = readerOver(script)
      const outcome = await reader.read(job)
      expect(outcome).toMatchObject({ status: 'error', reasoning: expect.stringMatching(reason) })
      expect(outcome.reasoning).not.toContain('secret')
      await reader.read(job)
      expect(spawn).toHaveBeenCalledTimes(2)
    },
  )

  it('ends a thread that takes too long, though it never lets go of the processor', async () => {
    const { reader } = readerOver(`parentPort.on('message', () => { for (;;); })`, 300)
    const outcome = await reader.read(job)
    expect(outcome).toMatchObject({ status: 'error', reasoning: expect.stringMatching(/took longer than/) })
  })

  it('finds its script from source, through Vite and in the bundle', () => {
    const source = readerAddress('file:///app/server/queue/spawnReader.ts')
    expect(source.protocol).toBe('data:')
    expect(decodeURIComponent(source.pathname)).toContain('"file:///app/server/queue/readerWorker.ts"')
    expect(readerAddress('file:///app/queue/spawnReader.ts?t=1').protocol).toBe('data:')
    const bundled = readerAddress('file:///app/dist/server/createDashboardApi-abc.js')
    expect(bundled.href).toBe('file:///app/dist/server/readerWorker.js')
  })

  it('runs the real thread from source', async () => {
    const reader = createReader({ spawn: spawnReader, timeoutMs: 60_000, idleMs: 60_000 })
    onTestFinished(() => reader.close())
    expect(await reader.read(job)).toMatchObject({
      status: 'done',
      dataText: expect.stringContaining('"none"'),
    })
  })
})
