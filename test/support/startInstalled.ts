import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { npmCommand } from './packPackage.ts'

export interface StartedCommand {
  /** Its address as it printed it, without the path. */
  origin: string
  end: () => Promise<void>
}

/** Starts `cloudsquid-local` in a folder that has installed it, as `npx` does, and waits until it prints its address. */
export async function startInstalled(folder: string, key: string): Promise<StartedCommand> {
  // A group of its own, since npm starts it through a shell.
  const server = spawn(...npmCommand(['exec', '--no', '--', 'cloudsquid-local', '--port', '0']), {
    cwd: folder,
    env: { ...process.env, CLOUDSQUID_LOCAL_KEY: key, NODE_OPTIONS: '' },
    detached: true,
  })
  let output = ''
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (address) resolve(address[0])
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.once('exit', (code) => reject(new Error(`It ended with ${code}: ${output}`)))
  })
  return { origin, end: () => end(server) }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return
  const ended = once(server, 'exit')
  process.kill(-server.pid, 'SIGTERM')
  await ended
}
