import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The server that tests of a shared store run against: `REDIS_SERVER`, or what is installed. */
const redisServer: string | undefined = [process.env['REDIS_SERVER'], 'redis-server', 'valkey-server'].find(
  (command) => command !== undefined && spawnSync(command, ['--version']).status === 0,
)

/** Says plainly that tests were left out, and why; gives whether they are. */
export function leavesOutRedis(): boolean {
  if (redisServer === undefined)
    console.warn(
      'LEFT OUT: the tests of a shared store need redis-server or valkey-server, and none is installed ' +
        '(apt-get install redis-server, or set REDIS_SERVER to its path).',
    )
  return redisServer === undefined
}

export interface RedisServer {
  url: string
  port: number
  /** Ends it as a crash does; all that it held is gone. */
  kill(): Promise<void>
  /** Starts it at the same port. */
  start(): Promise<void>
  dispose(): Promise<void>
}

/** A server of its own on a free port of the loopback, with nothing on disk. */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-test-'))
  const port = await freePort()
  let running: ChildProcess | undefined

  async function start(): Promise<void> {
    const flags = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
    ]
    const child = spawn(redisServer ?? 'redis-server', flags, { stdio: ['ignore', 'pipe', 'inherit'] })
    running = child
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The store ended with ${code} before it was ready.`)))
      child.stdout.on('data', (text: Buffer) => {
        if (/ready to accept connections/i.test(text.toString())) resolve()
      })
    })
  }

  async function kill(): Promise<void> {
    const child = running
    running = undefined
    if (!child || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    start,
    async dispose() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
