import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RunHttpError } from 'cloudsquid-react'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle, measureBundle } from '../support/measureBundle.ts'
import { type PackedPackage, packPackage, runTool } from '../support/packPackage.ts'
import { entries, rootFolder } from '../support/sourceProgram.ts'

let packed: PackedPackage
beforeAll(async () => {
  packed = await packPackage('hooks')
}, 120_000)
afterAll(() => packed.dispose())

const kib = 1024
const importPattern = /(?:\bfrom|\bimport|\brequire)\s*\(?["']([^"']+)["']/g
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
      './worker',
      './worker/script',
      './package.json',
    ])
    expect(problems).toEqual([])
  }, 60_000)

  it('holds what package.json promises: licence, code and types for `import` and for `require`', () => {
    const ends = ['js', 'd.ts', 'cjs', 'd.cts']
    const built = [...entries, 'answerWorker'].flatMap((name) => ends.map((end) => `dist/${name}.${end}`))
    expect(packed.files).toEqual(expect.arrayContaining([...built, 'LICENSE', 'README.md', 'package.json']))
  })

  it('holds the page that each error names, and what the pages link to', async () => {
    const folder = join(packed.folder, 'dist/docs')
    const names = await readdir(folder, { recursive: true })
    const inRepository = (await readdir(join(rootFolder, 'docs/errors'))).map((name) => `errors/${name}`)
    expect(names).toEqual(expect.arrayContaining(inRepository))
    expect(packed.files).toEqual(expect.arrayContaining(inRepository.map((name) => `dist/docs/${name}`)))
    const { message } = new RunHttpError('Reading the run', { status: 404 })
    const [, page = ''] = /See cloudsquid-react\/(\S+\.md)\.$/.exec(message) ?? []
    expect(packed.files).toContain(page)
    for (const name of names.filter((file) => file.endsWith('.md'))) {
      const text = await readFile(join(folder, name), 'utf8')
      const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)/g)].map(([, link = '']) =>
        join(dirname(name), link),
      )
      expect(names).toEqual(expect.arrayContaining(links))
    }
  })

  it('leads to figures and examples in the repository, where they are', async () => {
    const folder = join(packed.folder, 'dist/docs')
    const names = await readdir(folder, { recursive: true })
    const pages = await Promise.all(
      names.filter((file) => file.endsWith('.md')).map((name) => readFile(join(folder, name), 'utf8')),
    )
    const paths = pages.flatMap((text) =>
      [
        ...text.matchAll(/\]\(https:\/\/github\.com\/cloudsquid\/cloudsquid-react\/blob\/main\/([^)#]+)/g),
      ].map(([, path = '']) => path),
    )
    expect(paths).toContain('examples/next-app')
    expect(paths.filter((path) => !existsSync(join(rootFolder, path)))).toEqual([])
  })

  it('needs neither React nor TanStack Query in the entries that are for servers, scripts and tests', async () => {
    const free = ['client', 'contract', 'server', 'redis', 'testing', 'worker', 'answerWorker']
    for (const name of free)
      for (const end of ['js', 'cjs', 'd.ts', 'd.cts'])
        for (const one of await foreignImports(join(packed.folder, `dist/${name}.${end}`)))
          expect(one).not.toMatch(/^(react|@tanstack)/)
    // It does find them.
    expect(await foreignImports(join(packed.folder, 'dist/index.cjs'))).toContain('@tanstack/react-query')
  })

  it('has no path in dist that only the source has', async () => {
    const names = await readdir(join(packed.folder, 'dist'), { recursive: true })
    const files = names.filter((name) => /\.c?[jt]s$/.test(name))
    expect(files.length).toBeGreaterThan(240)
    for (const name of files) {
      const text = await readFile(join(packed.folder, 'dist', name), 'utf8')
      const paths = [...text.matchAll(importPattern)].map(([, path]) => path ?? '')
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
    const files = [
      'devtools/CopyRecording',
      'devtools/RunDevtools',
      'devtools/useMoment',
      'react/RunClientProvider',
      'react/useExtraction',
      'react/useReview',
      'react/useRun',
      'react/useRuns',
      'react/useStartRun',
      'react/useSuspenseRun',
      'react/useUploadFile',
    ]
    expect(marked.toSorted()).toEqual(files.flatMap((name) => [`${name}.cjs`, `${name}.js`]))
  })
})

/** What a file and those that it imports import from other packages. */
async function foreignImports(file: string, seen = new Set<string>()): Promise<Set<string>> {
  const found = new Set<string>()
  if (seen.has(file)) return found
  seen.add(file)
  const text = await readFile(file, 'utf8')
  for (const [, path = ''] of text.matchAll(importPattern)) {
    if (!path.startsWith('.')) found.add(path)
    else {
      const isTypes = /\.d\.c?ts$/.test(file)
      const target = join(dirname(file), isTypes ? path.replace(/\.(c?)js$/, '.d.$1ts') : path)
      for (const one of await foreignImports(target, seen)) found.add(one)
    }
  }
  return found
}

describe('the size of the package, gzip, peers left out', () => {
  const zod = { without: ['zod/mini'] }

  it('is at most 10.38 KiB for useRun', async () => {
    expect(await measureBundle(entry('{ useRun }'), zod)).toBeLessThanOrEqual(10.38 * kib)
  })

  it('is at most 17.29 KiB for all that following a run takes', async () => {
    const bytes = await measureBundle(entry('{ useRun, RunClientProvider, createRunClient }'))
    expect(bytes).toBeLessThanOrEqual(17.29 * kib)
  })

  it('is at most 23.28 KiB for the whole main entry', async () => {
    expect(await measureBundle(entry('*'), zod)).toBeLessThanOrEqual(23.28 * kib)
  })

  it('is at most 1.9 KiB for answers in a worker, and 2.2 in the worker', async () => {
    const from = (file: string) => `export * from ${JSON.stringify(join(packed.folder, 'dist', file))}`
    expect(await measureBundle(from('worker.js'))).toBeLessThanOrEqual(1.9 * kib)
    expect(await measureBundle(from('answerWorker.js'))).toBeLessThanOrEqual(2.2 * kib)
  })

  it.each([
    ['`useRun` alone', '{ useRun }', zod],
    ['all there is', '{ useRun, RunClientProvider, createRunClient }', undefined],
    ['everything in the main entry', '*', zod],
  ])('is in the README as it is, within a hundredth: %s', async (row, names, without) => {
    const readme = await readFile(join(rootFolder, 'README.md'), 'utf8')
    const line = readme.split('\n').find((one) => one.startsWith('|') && one.includes(row)) ?? ''
    const told = Number(line.split('|').at(-2)?.trim().replace(',', ''))
    const bytes = await measureBundle(entry(names), without)
    expect(Math.abs(told / bytes - 1), `${bytes} bytes`).toBeLessThan(0.01)
  })

  it.each([
    ['{ useRun }', ['/extract', 'XMLHttpRequest', 'audio/mp3', 'X-API-Key', 'zod']],
    ['{ useRun, RunClientProvider, createRunClient }', ['new Worker', 'keepKeys']],
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
