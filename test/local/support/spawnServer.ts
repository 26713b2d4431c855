import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { onTestFinished } from 'vitest'

export interface SpawnedServer {
  /** Its address as it printed it, without the path. */
  origin: string
  output: () => string
  /** Ends it with a signal and waits until it is gone. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** The local Cloudsquid alone, as `npm run cloudsquid` starts it. */
export const localEntry = ['--import', 'tsx', 'packages/local/src/main.ts']

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Starts a real entry as a process of its own, on a free port, and waits until it prints its address. */
export async function spawnServer(args: string[], env: Record<string, string> = {}): Promise<SpawnedServer> {
  const inherited = { ...process.env }
  // The child is no test: Vite behaves differently when it believes to be one.
  for (const name of ['VITEST', 'NODE_ENV', 'NODE_OPTIONS', 'CLOUDSQUID_API_KEY']) delete inherited[name]
  const child = spawn(process.execPath, args, { cwd: root, env: { ...inherited, PORT: '0', ...env } })
  onTestFinished(async () => void (await end(child, 'SIGKILL')))
  let output = ''
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      // Colours come between the port and the rest of the address.
      const address = stripVTControlCharacters(output).match(/http:\/\/127\.0\.0\.1:\d+/)
      if (address) resolve(address[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready:\n${output}`)),
    )
  })
  return { origin, output: () => output, end: (signal) => end(child, signal) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return child.exitCode
}
