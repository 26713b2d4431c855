import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PackedPackage, packPackage, runTool } from '../support/packPackage.ts'
import { rootFolder } from '../support/sourceProgram.ts'

let packed: PackedPackage
beforeAll(async () => {
  packed = await packPackage('ui')
})
afterAll(() => packed.dispose())

const read = (file: string) => readFile(join(packed.folder, file), 'utf8')
const listBuilt = async (ending: RegExp) =>
  (await readdir(join(packed.folder, 'dist'), { recursive: true })).filter((name) => ending.test(name))

describe('the packed parts', () => {
  it('satisfy publint', async () => {
    const tarball = await readFile(packed.tarball)
    const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true })
    expect(messages).toEqual([])
  })

  it('give every entry types that resolve (attw)', async () => {
    const report = await runTool('@arethetypeswrong/cli/dist/index.js', [
      packed.tarball,
      '--profile',
      'esm-only',
      '--format',
      'json',
      '--exclude-entrypoints',
      'styles.css',
      'styles/run.css',
    ])
    const { analysis } = JSON.parse(report) as {
      analysis: { entrypoints: object; problems: { kind: string; resolutionKind?: string }[] }
    }
    const isOfToday = (kind: string | undefined) => kind !== 'node10' && kind !== 'node16-cjs'
    expect(Object.keys(analysis.entrypoints)).toEqual([
      '.',
      './checks',
      './controls',
      './labels/de',
      './package.json',
    ])
    expect(analysis.problems.filter(({ resolutionKind }) => isOfToday(resolutionKind))).toEqual([])
  })

  it('hold what package.json promises', () => {
    const entries = ['index', 'checks', 'controls', 'labelsDe'].flatMap((name) => [
      `dist/${name}.js`,
      `dist/${name}.d.ts`,
    ])
    const files = [
      ...entries,
      'dist/styles.css',
      'dist/styles/run.css',
      'LICENSE',
      'README.md',
      'package.json',
    ]
    expect(packed.files).toEqual(expect.arrayContaining(files))
  })

  it('have no path in dist that only the source has', async () => {
    const files = await listBuilt(/\.[jt]s$/)
    expect(files.length).toBeGreaterThan(250)
    const strange: string[] = []
    for (const name of files) {
      const text = await read(join('dist', name))
      for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g))
        if (/\.tsx?$|\.css$|\/src\/|^\/|packages\//.test(path)) strange.push(`${name} ${path}`)
    }
    expect(strange).toEqual([])
  })

  it('tell Next which entries are for the browser, and leave words to the server as well', async () => {
    expect(await read('dist/index.js')).toMatch(/^"use client"/)
    expect(await read('dist/controls.js')).toMatch(/^"use client"/)
    expect(await read('dist/labelsDe.js')).not.toContain('use client')
    expect(await read('dist/checks.js')).not.toContain('use client')
  })
})

/** The names of classes and movements that are a part's. */
function classesOf(css: string): string[] {
  const names = [...css.matchAll(/(?:\.|@keyframes )((?:ru|_)[\w-]+)/g)].map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => name !== 'ru-root' && name !== 'ru-embedded')
}

describe('the style sheet', () => {
  it('has every class of every part, each by a name that tells whose it is', async () => {
    const tables = await listBuilt(/\.module\.css\.js$/)
    const named = new Map<string, string>()
    for (const table of tables) {
      const text = await read(join('dist', table))
      for (const [, name = ''] of text.matchAll(/"(ru-[^"]+)"/g))
        for (const each of name.split(' ')) named.set(each, `${named.get(each) ?? ''}${table}`)
    }
    expect(named.size).toBeGreaterThan(200)
    expect([...named.values()].filter((owners) => !tables.includes(owners))).toEqual([])
    const parts = classesOf(await read('dist/styles.css'))
    expect(parts.toSorted()).toEqual([...named.keys()].toSorted())
  })

  it('begins with the layer and its variables, and is minified', async () => {
    const sheet = await read('dist/styles.css')
    expect(sheet).toMatch(
      /^@layer run-ui\{:where\(\.ru-embedded\)\{all:initial[^}]*\}:where\(\.ru-root\)\{[^}]*--ru-font:/,
    )
    expect(sheet).not.toMatch(/\/\*|\n\s/)
    // A host has a layer of this name of its own.
    expect(new Set(sheet.match(/@layer [^{;]+/g))).toEqual(new Set(['@layer run-ui']))
  })

  it('is there for a first look as well: what it leaves out each part brings, once, and tells itself from the whole', async () => {
    const first = await read('dist/styles/run.css')
    const whole = await read('dist/styles.css')
    const brought: string[] = []
    for (const table of await listBuilt(/\.module\.css\.js$/)) {
      const [, text] = (await read(join('dist', table))).match(/^bringStyles\((".*")\);$/m) ?? []
      if (text) brought.push(JSON.parse(text) as string)
    }
    expect(brought.length).toBeGreaterThan(30)
    const inAll = [...classesOf(first), ...brought.flatMap(classesOf)]
    expect(inAll.toSorted()).toEqual(classesOf(whole).toSorted())
    expect(
      brought.filter((css) => !css.startsWith('@layer run-ui{') || /--ru-font:|:root/.test(css)),
    ).toEqual([])
    expect([first, whole].map((css) => css.includes(':root{--ru-styles:all}'))).toEqual([false, true])
  })
})

describe('what pdf.js needs beside itself', () => {
  const pdfjs = dirname(createRequire(rootFolder).resolve('pdfjs-dist/package.json'))

  it('is the host’s bundler to find: the worker', async () => {
    expect(await read('dist/document/pdf/openPdf.js')).toContain(
      'new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url)',
    )
  })

  it('is the host’s bundler to find: every table, font and decoder that pdf.js has', async () => {
    const text = await read('dist/document/pdf/pdfDataUrls.js')
    const listed = [...text.matchAll(/new URL\("pdfjs-dist\/([^"]+)", import\.meta\.url\)/g)].map(
      ([, file = '']) => file,
    )
    const folders = { cmaps: /\.bcmap$/, standard_fonts: /\.(pfb|ttf)$/, wasm: /\.wasm$/ }
    const there = await Promise.all(
      Object.entries(folders).map(async ([folder, ending]) =>
        (await readdir(join(pdfjs, folder)))
          .filter((name) => ending.test(name))
          .map((name) => `${folder}/${name}`),
      ),
    )
    expect(listed.toSorted()).toEqual(there.flat().toSorted())
  })
})
