import { execFile } from 'node:child_process'
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import packageJson from '../../packages/local/package.json' with { type: 'json' }
import { drawnInvoice, drawPage } from '../local/extraction/drawPage.ts'
import { runTool } from '../support/packPackage.ts'
import { type InstalledLocal, packLocal } from '../support/packLocal.ts'
import { type StartedCommand, startInstalled } from '../support/startInstalled.ts'
import { rootFolder } from '../support/sourceProgram.ts'

const run = promisify(execFile)
const key = 'a-key-of-mine'

let installed: InstalledLocal
let folder: string
beforeAll(async () => {
  installed = await packLocal()
  folder = join(installed.folder, 'node_modules/cloudsquid-local')
})
afterAll(() => installed.dispose())

/** Runs a file in the folder that has installed the package. */
async function runFile(name: string, text: string): Promise<string> {
  await writeFile(join(installed.folder, name), text)
  const { stdout } = await run(process.execPath, [name], { cwd: installed.folder })
  return stdout.trim()
}

/** The examples of its README in one language, in their order. */
async function readExamples(language: string): Promise<string[]> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8')
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code]) => code ?? '',
  )
}

describe('the packed cloudsquid-local', () => {
  it('satisfies publint', async () => {
    const tarball = await readFile(installed.tarball)
    const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true })
    expect(messages).toEqual([])
  })

  it('gives every entry types that resolve (attw); it is for Node and its modules alone', async () => {
    const args = [installed.tarball, '--profile', 'esm-only', '--format', 'json']
    const { analysis } = JSON.parse(await runTool('@arethetypeswrong/cli/dist/index.js', args)) as {
      analysis: { entrypoints: object; problems: { kind: string; resolutionKind?: string }[] }
    }
    const kinds = ['node16-esm', 'bundler', undefined]
    expect(Object.keys(analysis.entrypoints)).toEqual(['.', './serving', './package.json'])
    expect(analysis.problems.filter(({ resolutionKind }) => kinds.includes(resolutionKind))).toEqual([])
  })

  it('holds what it promises, and nothing of the source', async () => {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[^/]+$|LICENSE/.test(name))
    expect(names).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        ...['main.js', 'readerProcess.js', 'index.js', 'index.d.ts', 'serving.js', 'serving.d.ts'].map(
          (name) => join('dist', name),
        ),
      ]),
    )
    for (const name of names.filter((file) => /\.[jt]s$/.test(file))) {
      const text = await readFile(join(folder, name), 'utf8')
      for (const [, path] of text.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g))
        expect(path).not.toMatch(/\.tsx?$|^\/|packages\/|^cloudsquid-react/)
    }
  })

  it('brings the contract along, so that nothing of ours is installed beside it', async () => {
    const names = await readdir(join(installed.folder, 'node_modules'))
    expect(names.filter((name) => name.startsWith('cloudsquid'))).toEqual(['cloudsquid-local'])
    // pdf.js is read by two packages that have to agree on it, so its range is of patches.
    expect(Object.values(packageJson.dependencies).filter((range) => !/^[\^~]/.test(range))).toEqual([])
  })

  it('is found by require as well, where Node’s own loads modules', async () => {
    const script = `const { createLocalCloudsquid } = require('cloudsquid-local')\nconsole.log(typeof createLocalCloudsquid)\n`
    expect(await runFile('required.cjs', script)).toBe('function')
  })

  it('has types that a strict program takes as they are', async () => {
    const program = `
      import { createLocalCloudsquid, serveLocalCloudsquid, type LocalCloudsquidOptions } from 'cloudsquid-local'
      import { answerFault, listen, readLocalEnv, runServer } from 'cloudsquid-local/serving'
      const options: LocalCloudsquidOptions = { minRunMs: 10 }
      export const fetch: typeof globalThis.fetch = createLocalCloudsquid(options).fetch
      export const served: Promise<{ baseUrl: string; apiKey: string }> = serveLocalCloudsquid({ port: 0 })
      export const used = [answerFault, listen, readLocalEnv, runServer]
    `
    // What two entries share stands in a file of its own.
    const files = (await readdir(join(folder, 'dist'))).filter((file) => file.endsWith('.d.ts'))
    const declared = await Promise.all(files.map((file) => readFile(join(folder, 'dist', file), 'utf8')))
    const examples = [...declared.join('\n').matchAll(/@example\n(.*?)\*\s*(?:@|\/)/gs)].map(
      ([, text = '']) => text.replaceAll(/^\s*\* ?/gm, ''),
    )
    expect(examples).toHaveLength(2)
    const functions = examples.map((code) => `void (async () => {\n${code}\n})`)
    await writeFile(join(installed.folder, 'program.ts'), [program, ...functions].join('\n'))
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022']
    const libraries = ['--lib', 'es2023,dom,dom.iterable', '--types', '', '--exactOptionalPropertyTypes']
    const compiled = await run(
      process.execPath,
      [join(rootFolder, 'node_modules/@typescript/native/bin/tsc'), ...options, ...libraries, 'program.ts'],
      { cwd: installed.folder },
    ).catch((error: { stdout: string; message: string }) => error)
    expect(compiled).toEqual({ stdout: '', stderr: '' })
  })
})

describe('the README of cloudsquid-local', () => {
  it('has a test that passes in Vitest', async () => {
    const [test = ''] = (await readExamples('ts')).filter((code) => code.includes("from 'vitest'"))
    await writeFile(join(installed.folder, 'readme.test.ts'), test)
    await symlink(join(rootFolder, 'node_modules/vitest'), join(installed.folder, 'node_modules/vitest'))
    const inherited = Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name))
    const vitest = join(rootFolder, 'node_modules/vitest/vitest.mjs')
    const { stdout } = await run(process.execPath, [vitest, 'run', '--reporter', 'json'], {
      cwd: installed.folder,
      env: Object.fromEntries(inherited),
    })
    expect(JSON.parse(stdout)).toMatchObject({ success: true, numPassedTests: 1 })
  })

  it('has a global setup that gives a page’s test an address and a key, and gives them back', async () => {
    const [setup = ''] = (await readExamples('ts')).filter((code) => code.includes('serveLocalCloudsquid'))
    await writeFile(join(installed.folder, 'setup.js'), setup)
    const script = `
      import setup from './setup.js'
      const close = await setup()
      const { CLOUDSQUID_BASE_URL: baseUrl, CLOUDSQUID_API_KEY: key } = process.env
      const answer = await fetch(baseUrl + '/projects', { headers: { 'X-API-Key': key } })
      console.log(answer.status)
      await close()
      console.log(await fetch(baseUrl).catch(() => 'gone'))
    `
    expect(await runFile('global.js', script)).toBe('200\ngone')
  })
})

/** The shell lines of a section of the README, with the address that this server has. */
async function readLines(section: string, origin: string): Promise<string> {
  const readme = await readFile(join(installed.folder, 'node_modules/cloudsquid-local/README.md'), 'utf8')
  const text = readme.split(/^## /m).find((part) => part.startsWith(section)) ?? ''
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code ?? '')
  return blocks
    .filter((block) => !block.includes('npx'))
    .join('')
    .replaceAll('http://127.0.0.1:5174', origin)
}

const paste = async (lines: string) => (await run('sh', ['-e', '-c', lines])).stdout.trim()

describe('npx cloudsquid-local in an empty folder', () => {
  let server: StartedCommand
  let origin: string
  beforeAll(async () => {
    server = await startInstalled(installed.folder, key)
    origin = server.origin
  })
  afterAll(() => server.end())

  it('serves the lines for curl of its README as they stand', async () => {
    const lines = await readLines('A run with curl', origin)
    expect(lines.match(/curl/g)?.length).toBe(4)
    const out = await paste(`${lines}\nprintf '\\n%s' "$RUN"`)
    const [extracted = '', runId = ''] = [/^\{.*?\}(?=\{|\n|$)/s.exec(out)?.[0], out.split('\n').at(-1)]
    expect(extracted).toContain('"invoice_number":"A-17"')
    const settings = lines.split('\n').filter((line) => /^(KEY|API)=/.test(line))
    const last = lines.trim().split('\n').at(-1) ?? ''
    const row = await vi.waitFor(
      async () => {
        const answer = JSON.parse(await paste([...settings, `RUN=${runId}`, last].join('\n')))
        if (answer.status !== 'done') throw new Error(`It is ${answer.status}.`)
        return answer
      },
      { timeout: 60_000, interval: 200 },
    )
    expect(row).toMatchObject({ status: 'done', data: { invoice_number: 'A-17', amount: 119 } })
  })

  it('is waited for in CI as the README says', async () => {
    const readme = await readFile(join(installed.folder, 'node_modules/cloudsquid-local/README.md'), 'utf8')
    const [wait = ''] = /^curl .*--retry-connrefused.*$/m.exec(readme) ?? []
    await paste(wait.replace('http://127.0.0.1:5174', origin))
    await expect(
      paste(wait.replace('http://127.0.0.1:5174', 'http://127.0.0.1:1').replace('30', '0')),
    ).rejects.toThrow(/curl: \(7\)/)
  })

  it('runs what was written for the older endpoints, and recognises a scan with what was installed', async () => {
    const source = `${origin}/api/datasources/00000000-0000-4000-8000-000000000001`
    const headers = { 'X-API-Key': key, 'Content-Type': 'application/json' }
    const post = async (path: string, body: object) =>
      (await fetch(source + path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    const file = (await drawPage(drawnInvoice).encode('png')).toString('base64')
    const document = { mimetype: 'image/png', filename: 'a.png', file_type: 'binary', file }
    const { file_id } = await post('/documents', document)
    const { run_id } = await post('/run', { file_id, pipeline: 'cloudsquid-flash' })
    await vi.waitFor(
      async () => {
        const answer = await (await fetch(`${source}/run/${run_id}`, { headers })).json()
        expect(answer).toMatchObject({ status: 'done', result: { invoice_number: '2031-4711' } })
      },
      { timeout: 60_000, interval: 200 },
    )
  })

  it('keeps its data in that folder', async () => {
    expect(await readdir(join(installed.folder, '.cloudsquid'))).toContain('cloudsquid.db')
  })
})
