import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const entry = 'apps/demo/dist/server/main.js'

export interface StartedDashboard {
  child: ChildProcess
  url: string
}

/** Starts the built dashboard as a process of its own, and waits until it has an address. */
export async function startDashboard(environment: Record<string, string>): Promise<StartedDashboard> {
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

/** Ends it, and waits until it is gone. */
export async function endDashboard({ child }: StartedDashboard, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}
