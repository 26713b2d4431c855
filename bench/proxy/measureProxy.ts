import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { fileURLToPath } from 'node:url'

/** Prints the CPU of a request for a run that nobody else asks for, in microseconds: of a bare pass-through, and of ours. */
const requests = Number(process.env['REQUESTS'] ?? 4_000)
const rounds = Number(process.env['ROUNDS'] ?? 7)
const atATime = 20
const agent = new Agent({ keepAlive: true, maxSockets: atATime })
const script = fileURLToPath(new URL('server.ts', import.meta.url))

async function start(role: string, upstreamPort = 0): Promise<{ child: ChildProcess; port: number }> {
  const execArgv = [
    '--import',
    'tsx',
    ...(process.env['PROFILE'] === role
      ? ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', process.env['PROFILE_DIR'] ?? '.']
      : []),
  ]
  const child = fork(script, [role, String(upstreamPort)], { execArgv })
  const [port] = (await once(child, 'message')) as [number]
  return { child, port }
}

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu')
  const [microseconds] = (await once(child, 'message')) as [number]
  return microseconds
}

const ask = (port: number, path: string) =>
  new Promise<void>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers: { accept: 'application/json' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`HTTP ${answer.statusCode}`))
      answer.resume().on('end', resolve)
    }).on('error', reject)
  })

let next = 0
async function load(port: number, count: number): Promise<void> {
  const last = next + count
  const worker = async () => {
    while (next < last) await ask(port, `/api/projects/p/tables/t/run/run-${(next += 1)}`)
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}

const upstream = await start('upstream')
const proxies = { bare: await start('bare', upstream.port), ours: await start('ours', upstream.port) }
const measured = { bare: [] as number[], ours: [] as number[] }
for (const { port } of Object.values(proxies)) await load(port, requests)
for (let round = 0; round < rounds; round += 1)
  for (const name of ['bare', 'ours'] as const) {
    const { child, port } = proxies[name]
    const before = await cpuOf(child)
    await load(port, requests)
    measured[name].push(((await cpuOf(child)) - before) / requests)
  }
process.stdout.write(`${JSON.stringify(measured)}\n`)
agent.destroy()
for (const { child } of [upstream, ...Object.values(proxies)]) child.disconnect()
