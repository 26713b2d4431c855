import { execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import packageJson from '../../../packages/local/package.json' with { type: 'json' }
import { localEntry, spawnServer } from '../support/spawnServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

// A process from the source takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const run = promisify(execFile)
const chosenKey = 'key-of-my-choice'

interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command to its end. */
function runCommand(...args: string[]): Promise<Ended> {
  return run(process.execPath, [...localEntry, ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  )
}

const startCommand = (args: string[] = [], env: Record<string, string> = {}) =>
  spawnServer([...localEntry, ...args], { CLOUDSQUID_LOCAL_DATA: temporaryFolder(), ...env })

/** The lines for curl that a greeting or a page shows. */
const curlLinesOf = (text: string) => text.slice(text.indexOf('KEY=')).split('\n\n')[0] ?? ''

/** Pastes lines into a shell. */
async function paste(lines: string, env: Record<string, string> = {}): Promise<string[]> {
  const shell = spawn('sh', ['-e'], { env: { ...process.env, ...env } })
  let output = ''
  shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  shell.stdin.end(`${lines}\n`)
  await new Promise((resolve) => shell.once('close', resolve))
  return output.trim().split('\n')
}

describe('cloudsquid-local', () => {
  it('says where it is, with which project, tables and key, and lines that work as they are pasted', async () => {
    const server = await startCommand()
    const text = server.output()
    expect(text).toContain(`${server.origin}/api`)
    expect(text).toMatch(/project +local/)
    expect(text).toMatch(/00000000-0000-4000-8000-000000000001 +Documents \(extraction\)/)
    expect(text).toMatch(/key +[0-9a-f]{48} .*made for this start/)
    const answers = (await paste(curlLinesOf(text))).map((line) => JSON.parse(line))
    expect(answers).toEqual([
      expect.objectContaining({ status: 'done', data: expect.objectContaining({ invoice_number: 'A-17' }) }),
      expect.objectContaining({ status: expect.stringMatching(/pending|running|done/) }),
    ])
  })

  it('keeps a key that was chosen to itself, and its lines take it from where it is', async () => {
    const server = await startCommand(['--key', chosenKey])
    expect(server.output()).not.toContain(chosenKey)
    const [extracted] = await paste(curlLinesOf(server.output()), { CLOUDSQUID_LOCAL_KEY: chosenKey })
    expect(JSON.parse(extracted ?? '')).toMatchObject({ status: 'done' })
  })

  it('serves a page of its own that says what runs, loads nothing and holds no key', async () => {
    const server = await startCommand(['--key', chosenKey])
    const page = await fetch(`${server.origin}/`)
    const text = await page.text()
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; base-uri 'none'/,
    )
    expect(text).toContain(`API=${server.origin}/api/projects/local/tables/`)
    expect(text).not.toContain(chosenKey)
    expect(text).not.toMatch(/<(script|link|img|iframe)|src=|href=/)
    for (const path of ['/files', '/run/{run_id}', '/datasources/{table_id}/documents', '/review'])
      expect(text).toContain(path)
  })

  it('--open opens that page in the browser', async () => {
    const folder = temporaryFolder()
    const browser = join(folder, 'browser.sh')
    writeFileSync(browser, `#!/bin/sh\necho "$1" > ${join(folder, 'opened')}\n`, { mode: 0o755 })
    const server = await startCommand(['--open'], { BROWSER: browser })
    const opened = await vi.waitFor(() => readFileSync(join(folder, 'opened'), 'utf8').trim(), {
      timeout: 30_000,
    })
    expect(opened).toBe(`${server.origin}/`)
  })

  it('serves on where no browser can be opened, and says where the page is', async () => {
    const server = await startCommand(['--open'], { BROWSER: '/nowhere/browser', PATH: '/nowhere' })
    await vi.waitFor(() => expect(server.output()).toContain(`Open ${server.origin}/ in one`), {
      timeout: 30_000,
    })
    expect((await fetch(`${server.origin}/`)).status).toBe(200)
  })

  it('tells its version and its options', async () => {
    expect(await runCommand('--version')).toMatchObject({ code: 0, stdout: `${packageJson.version}\n` })
    const { code, stdout } = await runCommand('--help')
    expect(code).toBe(0)
    for (const option of ['--port', '--data', '--key', '--open', '--help', '--version'])
      expect(stdout).toContain(option)
  })

  it.each([
    [['--prot', '80'], /^There is no option --prot\.\n.*--help/],
    [['--port', 'http'], /^--port must be a number/],
  ])('%j ends with 2 and a sentence', async (args, message) => {
    const ended = await runCommand(...args)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toMatch(message)
    expect(ended.stderr).not.toMatch(/\n {4}at /)
  })

  it('ends with 1 and a sentence when the port is taken, and keeps no folder', async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
    )
    onTestFinished(() => void taken.close())
    const ended = await runCommand('--port', String(port), '--data', temporaryFolder())
    expect(ended.code).toBe(1)
    expect(ended.stderr).toBe(
      `Port ${port} of this machine is in use by another program. Stop it, or choose another port: --port ${port + 1}.\n`,
    )
  })

  it('keeps its data where --data says', async () => {
    const folder = join(temporaryFolder(), 'of-mine')
    await startCommand(['--data', folder])
    expect(existsSync(join(folder, 'cloudsquid.db'))).toBe(true)
  })
})
