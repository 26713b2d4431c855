import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { fileURLToPath } from 'node:url'

/**
 * Prints the CPU of a request for a run that nobody else asks for, in microseconds, of each server that is named, round by
 * round. Rounds are short, so that what else the machine does meets all of them.
 */
const names = process.argv.slice(2)
const requests = Number(process.env['REQUESTS'] ?? 500)
const rounds = Number(process.env['ROUNDS'] ?? 31)
const warmUp = 4_000
const atATime = 20
const agent = new Agent({ keepAlive: true, maxSockets: atATime })
const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const outDir = pathOf('../node_modules/.built')
// What runs sources names each function anew when it is made, which a request would pay for.
execFileSync(process.execPath, [
  ...process.execArgv,
  pathOf('../followers/buildInto.ts'),
  pathOf('server.ts'),
  outDir,
  'proxy',
])

async function start(role: string, upstreamPort = 0): Promise<{ child: ChildProcess; port: number }> {
  const execArgv =
    process.env['PROFILE'] === role
      ? ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', process.env['PROFILE_DIR'] ?? '.']
      : []
  const child = fork(`${outDir}/proxy.mjs`, [role, String(upstreamPort)], { execArgv })
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
const proxies = await Promise.all(names.map((name) => start(name, upstream.port)))
const measured = names.map((): number[] => [])
for (const { port } of proxies) await load(port, warmUp)
for (let round = 0; round < rounds; round += 1)
  for (const [index, { child, port }] of proxies.entries()) {
    const before = await cpuOf(child)
    await load(port, requests)
    measured[index]!.push(((await cpuOf(child)) - before) / requests)
  }
process.stdout.write(
  `${JSON.stringify(Object.fromEntries(names.map((name, index) => [name, measured[index]])))}\n`,
)
agent.destroy()
for (const { child } of [upstream, ...proxies]) child.disconnect()
