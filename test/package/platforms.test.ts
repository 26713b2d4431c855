import { execFile } from 'node:child_process'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstalledHooks, installHooks, type ReactVersion } from '../support/installHooks.ts'
import { type PackedPackage, packPackage, runTool } from '../support/packPackage.ts'
import { rootFolder } from '../support/sourceProgram.ts'

const run = promisify(execFile)
const script = 'renderWithoutDom.mjs'

let packed: PackedPackage
beforeAll(async () => {
  packed = await packPackage('hooks')
}, 120_000)
afterAll(() => packed.dispose())

describe.each<ReactVersion>(['18.2', '19'])('the packed package beside React %s', (version) => {
  let app: InstalledHooks
  beforeAll(async () => {
    app = await installHooks(packed, version)
    await cp(join(rootFolder, 'test/package', script), join(app.folder, script))
  })
  afterAll(() => app.dispose())

  // F18: no DOM at module scope, and none while rendering on a server.
  it.each([
    ['import', 'Node'],
    ['require', 'Node'],
    ['import', 'React Native'],
  ])('loads by %s, and renders every hook with no DOM, as in %s', async (way, platform) => {
    const { stdout } = await run(process.execPath, [join(app.folder, script), platform, way])
    const idle = { useExtraction: 'idle', useRunClient: 'true', useStartRun: 'idle', useUploadFile: '0' }
    expect(JSON.parse(stdout)).toEqual({
      version: expect.stringMatching(`^${version}\\.`),
      entries: [
        '.',
        './client',
        './contract',
        './devtools',
        './server',
        './server/redis',
        './testing',
        './worker',
        './worker/script',
      ],
      untried: [],
      // Only who suspends waits for the run.
      streamed: {
        ...idle,
        useReview: 'awaiting',
        useRun: 'loading',
        useRuns: 'loading',
        useSuspenseRun: '12',
      },
      prefetched: { ...idle, useReview: 'awaiting', useRun: 'done', useRuns: 'done', useSuspenseRun: '12' },
      asked: [],
    })
  })

  it('has types that hold what test/types asks, with the types of that React', async () => {
    const config = {
      extends: join(rootFolder, 'tsconfig.json'),
      compilerOptions: { paths: {} },
      include: ['*.test-d.ts'],
      exclude: [],
    }
    await writeFile(join(app.folder, 'tsconfig.json'), JSON.stringify(config))
    await cp(join(rootFolder, 'test/types'), app.folder, { recursive: true })
    const faults = runTool('@typescript/native/bin/tsc', ['-p', app.folder]).catch(
      ({ stdout }: { stdout: string }) => stdout,
    )
    expect(await faults).toBe('')
  })
})
