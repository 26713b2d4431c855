import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createReader } from '../../../packages/local/src/queue/createReader.ts'
import type { Job } from '../../../packages/local/src/queue/Job.ts'
import { readerScript } from '../../../packages/local/src/queue/readerScript.ts'

const job: Job = { kind: 'match', input: { data: { invoice_number: '1' } }, extracted: [] }
const named = (name: string): Job => ({ kind: 'read', path: '', filename: name, mimetype: '' })

/** A reader whose process does what the text says, with the job in `job`; one named "good" tells the process that read it. */
function readerOver(script: string, timeoutMs = 60_000) {
  const folder = mkdtempSync(join(tmpdir(), 'cloudsquid-reader-'))
  const filename = join(folder, 'read.mjs')
  writeFileSync(
    filename,
    `export default async (job) => {
       if (job.filename === 'good') return { status: 'done', dataText: '{}', reasoning: String(process.pid) }
       ${script}
     }`,
  )
  const reader = createReader({
    script: { filename, execArgv: ['--max-old-space-size=48'] },
    timeoutMs,
    idleMs: 60_000,
  })
  onTestFinished(async () => {
    await reader.close()
    rmSync(folder, { recursive: true })
  })
  return reader
}

describe('local Cloudsquid: a reader', () => {
  it('keeps its process from one job to the next, and none of its own', async () => {
    const reader = readerOver('')
    const first = await reader.read(named('good'))
    expect(await reader.read(named('good'))).toEqual(first)
    expect(Number(first.reasoning)).not.toBe(process.pid)
  })

  it('gives the next job a new process when the last one has left much behind', async () => {
    const reader = readerOver(
      `return { status: 'done', dataText: '{}', reasoning: String(process.pid), isSpent: true }`,
    )
    const first = await reader.read(named('large'))
    expect(first).toEqual({ status: 'done', dataText: '{}', reasoning: expect.stringMatching(/^\d+$/) })
    const second = await reader.read(named('good'))
    expect(second).toMatchObject({ status: 'done' })
    expect(second.reasoning).not.toBe(first.reasoning)
    expect(await reader.read(named('good'))).toEqual(second)
  })

  it.each([
    [
      'throws out of turn',
      `setImmediate(() => { throw new Error('secret') }); await new Promise(() => {})`,
      /crashed/,
    ],
    [
      'fails in the background',
      `Promise.reject(new Error('secret')); await new Promise(() => {})`,
      /crashed/,
    ],
    ['ends by itself', `process.exit(0)`, /ended before/],
    ['aborts', `process.abort()`, /more memory/],
    ['is killed', `process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})`, /killed/],
    ['fails in native code', `process.kill(process.pid, 'SIGSEGV'); await new Promise(() => {})`, /crashed/],
    ['fills its heap', `const all = []; for (;;) all.push(new Array(1e5).fill(all.length))`, /script memory/],
    ['cannot tell what it found', `return { status: 'done', dataText: () => '', reasoning: '' }`, /crashed/],
  ])(
    'ends a run in words when its process %s, and reads the next with a new one',
    async (_name, script, reason) => {
      const reader = readerOver(script)
      const before = await reader.read(named('good'))
      const outcome = await reader.read(named('bad'))
      expect(outcome).toMatchObject({ status: 'error', reasoning: expect.stringMatching(reason) })
      expect(outcome.reasoning).not.toContain('secret')
      const after = await reader.read(named('good'))
      expect(after.status).toBe('done')
      expect(before.status).toBe('done')
    },
  )

  it('ends a process that takes too long, though it never lets go of the processor', async () => {
    const reader = readerOver('for (;;);', 2_000)
    const outcome = await reader.read(named('bad'))
    expect(outcome).toMatchObject({
      status: 'error',
      reasoning: expect.stringMatching(/took longer than 2 s/),
    })
    expect(await reader.read(named('good'))).toMatchObject({ status: 'done' })
  })

  it('ends a run whose process cannot start', async () => {
    const reader = createReader({
      script: { filename: '/nowhere/read.mjs', execArgv: [] },
      timeoutMs: 60_000,
      idleMs: 60_000,
    })
    onTestFinished(() => reader.close())
    expect(await reader.read(job)).toMatchObject({
      status: 'error',
      reasoning: expect.stringMatching(/crashed/),
    })
  })

  it('gives its process neither keys nor paths of the service', async () => {
    vi.stubEnv('CLOUDSQUID_LOCAL_KEY', 'secret-key')
    onTestFinished(() => void vi.unstubAllEnvs())
    const reader = readerOver(
      `return { status: 'done', dataText: '{}', reasoning: JSON.stringify(process.env) }`,
    )
    expect((await reader.read(job)).reasoning).not.toContain('secret-key')
  })

  it('finds its script from source, through Vite and in the bundle', () => {
    const source = readerScript('file:///app/server/queue/readerScript.ts')
    expect(source.filename).toBe('/app/server/queue/readerProcess.ts')
    expect(source.execArgv).toContain('--import')
    expect(readerScript('file:///app/queue/readerScript.ts?t=1').filename).toMatch(/readerProcess\.ts$/)
    const bundled = readerScript('file:///app/dist/server/createDashboardApi-abc.js')
    expect(bundled).toEqual({
      filename: '/app/dist/server/readerProcess.js',
      execArgv: ['--max-old-space-size=512'],
    })
  })
})

describe('local Cloudsquid: the real process', () => {
  const open = () => {
    const reader = createReader({ script: readerScript(), timeoutMs: 60_000, idleMs: 60_000 })
    onTestFinished(() => reader.close())
    return reader
  }

  it('reads, from source', async () => {
    expect(await open().read(job)).toMatchObject({
      status: 'done',
      dataText: expect.stringContaining('"none"'),
    })
  })
})
