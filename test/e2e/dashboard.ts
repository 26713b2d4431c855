import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A dashboard of its own, on a free port and an empty data folder. */
export interface Dashboard {
  url: string
  /** Ends the server as a power cut would, and starts it again on the same data and port. */
  killAndRestart(): Promise<void>
}

interface Running {
  child: ChildProcess
  url: string
}

async function start(environment: Record<string, string>, entry: string): Promise<Running> {
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
    if (url) return { child, url }
  }
  throw new Error(`The server ended before it printed an address (exit code ${child.exitCode}).`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** Playwright's `test` with a dashboard for each test. */
export const test = base.extend<{ dashboard: Dashboard }>({
  dashboard: async ({ browserName: _browserName }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'cloudsquid-e2e-'))
    const environment = { CLOUDSQUID_LOCAL_DATA: data, CLOUDSQUID_API_KEY: '', PORT: '0' }
    const entry = 'apps/demo/dist/server/main.js'
    let running = await start(environment, entry)
    await use({
      url: running.url,
      async killAndRestart() {
        await end(running.child, 'SIGKILL')
        running = await start({ ...environment, PORT: new URL(running.url).port }, entry)
      },
    })
    await end(running.child, 'SIGTERM')
    await rm(data, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
