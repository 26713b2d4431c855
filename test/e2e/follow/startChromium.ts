import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromiumArgs, findChromium } from '../../support/findChromium.ts'

export interface StartedChromium {
  /** Where it takes DevTools connections. */
  endpoint: string
  /** Stops all its processes where they are, as a laptop that sleeps does, and lets them go on. */
  sleep(): void
  wake(): void
  close(): Promise<void>
}

/**
 * Starts a headless Chromium as a user's: by hand, as Playwright's own launch takes the throttling of hidden tabs away
 * (`--disable-background-timer-throttling` and its like).
 */
export async function startChromium(): Promise<StartedChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'cloudsquid-chromium-'))
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...chromiumArgs]
  const child = spawn(await findChromium(), [...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A process group of its own, so that a signal reaches all of it.
    detached: true,
  })
  const signal = (name: NodeJS.Signals) => void (child.pid && process.kill(-child.pid, name))
  const kill = () => signal('SIGKILL')
  process.once('exit', kill)
  for await (const line of createInterface({ input: child.stderr })) {
    const endpoint = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (endpoint === undefined) continue
    child.stderr.resume()
    return {
      endpoint,
      sleep: () => signal('SIGSTOP'),
      wake: () => signal('SIGCONT'),
      async close() {
        process.off('exit', kill)
        if (child.exitCode === null) {
          signal('SIGTERM')
          await once(child, 'exit')
        }
        await rm(profile, { recursive: true, force: true, maxRetries: 10 })
      },
    }
  }
  throw new Error(`Chromium ended before it took connections (exit code ${child.exitCode}).`)
}
