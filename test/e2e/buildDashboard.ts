import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the dashboard and its server once, before the browser tests: they run what users run. */
export default function buildDashboard(): void {
  for (const args of [['build'], ['build', '--ssr']])
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', ...args, '--logLevel', 'error'], {
      cwd: root,
      stdio: 'inherit',
    })
}
