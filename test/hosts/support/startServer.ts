import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setInterval } from 'node:timers/promises'
import { plainEnv } from './plainEnv.ts'

export interface StartServerOptions {
  command: readonly [string, ...string[]]
  folder: string
  /** Answers once the server is up, whatever the status. */
  url: string
  env: Record<string, string>
}

export interface StartedServer {
  url: string
  /** What it has written so far. */
  output: () => string
  end: () => Promise<void>
}

/** Starts a server in a folder and waits until it answers. */
export async function startServer(options: StartServerOptions): Promise<StartedServer> {
  const [file, ...args] = options.command
  // A group of its own, so that what npm has started ends with it.
  const child = spawn(file, args, {
    cwd: options.folder,
    env: plainEnv(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const end = async () => {
    if (hasEnded()) return
    const closed = once(child, 'close')
    process.kill(-child.pid!, 'SIGKILL')
    await closed
  }
  if (await isUp(options.url, hasEnded)) return { url: options.url, output: () => output, end }
  await end()
  throw new Error(`${options.command.join(' ')} did not answer at ${options.url}:\n${output}`)
}

/** Whether an address answers before its server has ended, or too long a time has gone by. */
async function isUp(url: string, hasEnded: () => boolean): Promise<boolean> {
  const signal = AbortSignal.timeout(60_000)
  try {
    // No server tells when it listens in a way that all of them share, so it is asked.
    for await (const _ of setInterval(100, undefined, { signal })) {
      if (hasEnded()) return false
      const response = await fetch(url, { signal }).catch(() => undefined)
      if (response) return true
    }
  } catch {
    // The time is over.
  }
  return false
}
