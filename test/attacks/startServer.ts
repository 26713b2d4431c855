import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const fromSource = ['--import', 'tsx']

/** The local Cloudsquid alone, or behind the dashboard's API. */
export type Entry = 'packages/local/src/main.ts' | 'test/attacks/dashboardServer.ts'

export const key = 'key-of-the-attacks'

export interface StartedServer {
  pid: number
  port: number
  /** What it wrote to its standard error. */
  errors: () => string
  /** Its exit code once it has ended, and the signal that ended it. */
  ended: () => number | NodeJS.Signals | undefined
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | undefined>
}

/** Makes a folder in the system's own for such, for one attack. */
export async function withFolder<TResult>(work: (folder: string) => Promise<TResult>): Promise<TResult> {
  const folder = mkdtempSync(join(tmpdir(), 'cloudsquid-attack-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts a server on a free port, lets the work use it, and ends it, however the work ended. */
export async function withServer<TResult>(
  { entry, dataFolder, env = {} }: { entry: Entry; dataFolder: string; env?: Record<string, string> },
  work: (server: StartedServer) => Promise<TResult>,
): Promise<TResult> {
  const child = spawn(process.execPath, [...fromSource, entry], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      CLOUDSQUID_LOCAL_DATA: dataFolder,
      CLOUDSQUID_LOCAL_KEY: key,
      CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS: '1',
      ...env,
    },
  })
  try {
    return await work(await whenReady(child))
  } finally {
    await end(child, 'SIGKILL')
  }
}

async function whenReady(child: ChildProcess): Promise<StartedServer> {
  let output = ''
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = output.match(/http:\/\/127\.0\.0\.1:(\d+)/)
      if (found) resolve(Number(found[1]))
    })
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready: ${errors}`)),
    )
  })
  return {
    pid: child.pid ?? 0,
    port,
    errors: () => errors,
    ended: () => child.signalCode ?? child.exitCode ?? undefined,
    end: (signal) => end(child, signal),
  }
}

async function end(
  child: ChildProcess,
  signal: NodeJS.Signals,
): Promise<number | NodeJS.Signals | undefined> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return child.signalCode ?? child.exitCode ?? undefined
}
