import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle, measureBundle } from '../support/measureBundle.ts'
import { type PackedHooks, packHooks, runTool } from '../support/packHooks.ts'

let packed: PackedHooks
beforeAll(async () => {
  packed = await packHooks()
}, 120_000)
afterAll(() => packed.dispose())

const kib = 1024
const entry = (names: string) =>
  `export ${names} from ${JSON.stringify(join(packed.folder, 'dist/index.js'))}`

describe('the packed package', () => {
  it('satisfies publint', async () => {
    const tarball = await readFile(packed.tarball)
    const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true })
    expect(messages).toEqual([])
  })

  it('gives every entry types that resolve (attw)', async () => {
    const report = await runTool('@arethetypeswrong/cli/dist/index.js', [
      packed.tarball,
      '--profile',
      'node16',
      '--format',
      'json',
    ])
    const { analysis } = JSON.parse(report) as {
      analysis: { entrypoints: object; problems: { kind: string; resolutionKind?: string }[] }
    }
    // The resolution of before 2022 knows no `exports`.
    const problems = analysis.problems.filter(({ resolutionKind }) => resolutionKind !== 'node10')
    expect(Object.keys(analysis.entrypoints)).toEqual([
      '.',
      './client',
      './contract',
      './devtools',
      './server',
      './server/redis',
      './testing',
      './package.json',
    ])
    expect(problems).toEqual([])
  }, 60_000)

  it('holds what package.json promises: licence, code and types for `import` and for `require`', () => {
    const ends = ['js', 'd.ts', 'cjs', 'd.cts']
    const entries = ['index', 'client', 'contract', 'devtools', 'server', 'redis', 'testing'].flatMap(
      (name) => ends.map((end) => `dist/${name}.${end}`),
    )
    expect(packed.files).toEqual(expect.arrayContaining([...entries, 'LICENSE', 'README.md', 'package.json']))
  })

  it('has no path in dist that only the source has', async () => {
    const names = await readdir(join(packed.folder, 'dist'), { recursive: true })
    const files = names.filter((name) => /\.c?[jt]s$/.test(name))
    expect(files.length).toBeGreaterThan(240)
    for (const name of files) {
      const text = await readFile(join(packed.folder, 'dist', name), 'utf8')
      const paths = [...text.matchAll(/(?:from|import|require)\s*\(?["']([^"']+)["']/g)].map(
        ([, path]) => path ?? '',
      )
      for (const path of paths) expect(path).not.toMatch(/\.tsx?$|\/src\/|^\/|packages\//)
    }
  })

  it('keeps "use client" on the hooks, and the rest free of it for server components', async () => {
    const names = await readdir(join(packed.folder, 'dist'), { recursive: true })
    const marked: string[] = []
    for (const name of names.filter((file) => /\.c?js$/.test(file))) {
      const text = await readFile(join(packed.folder, 'dist', name), 'utf8')
      if (/^["']use client["']/.test(text)) marked.push(name)
    }
    const hooks = [
      'RunClientProvider',
      'useExtraction',
      'useReview',
      'useRun',
      'useRuns',
      'useStartRun',
      'useSuspenseRun',
      'useUploadFile',
    ]
    expect(marked.toSorted()).toEqual(hooks.flatMap((name) => [`react/${name}.cjs`, `react/${name}.js`]))
  })
})

describe('the size of the package, gzip, peers left out', () => {
  const zod = { without: ['zod/mini'] }

  it('is at most 8.5 KiB for useRun', async () => {
    expect(await measureBundle(entry('{ useRun }'), zod)).toBeLessThanOrEqual(8.5 * kib)
  })

  it('is at most 13 KiB for all that following a run takes', async () => {
    const bytes = await measureBundle(entry('{ useRun, RunClientProvider, createRunClient }'))
    expect(bytes).toBeLessThanOrEqual(13 * kib)
  })

  it('is at most 18.5 KiB for the whole main entry', async () => {
    expect(await measureBundle(entry('*'), zod)).toBeLessThanOrEqual(18.5 * kib)
  })

  it.each([
    ['{ useRun }', ['/extract', 'XMLHttpRequest', 'audio/mp3', 'X-API-Key', 'zod']],
    ['{ reviewState }', ['useQuery', 'class', 'fetch', 'zod']],
    [
      '{ createRunClient, getRun }',
      ['useQuery', '@tanstack', 'jsx-runtime', 'audio/mp3', 'XMLHttpRequest()'],
    ],
    ['{ waitForRun }', ['useQuery', '@tanstack', 'jsx-runtime', 'zod']],
  ])('leaves out of %s what it does not use', async (names, absent) => {
    const code = await bundle(entry(names), ['zod/mini'])
    for (const word of absent) expect(code).not.toContain(word)
  })
})
