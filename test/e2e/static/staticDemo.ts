import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'
import { serveFolder } from '../../support/serveFolder.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface StaticDemo {
  /** The page, some folders deep on a server that has nothing else. */
  url: string
}

/**
 * Playwright's `test` with the static demo, built once. Nothing but its own folder is let through, and what the page asks
 * for beside it, or complains about, fails the test.
 */
export const test = base.extend<{ guarded: undefined }, { demo: StaticDemo }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs off this pattern
    async ({}, use) => {
      const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'static.config.ts']
      execFileSync(process.execPath, [...vite, '--logLevel', 'error'], { cwd: root, stdio: 'inherit' })
      const { url, close } = await serveFolder(`${root}/apps/demo/dist/static`, '/some/where/')
      await use({ url })
      close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  guarded: [
    async ({ context, page, demo }, use) => {
      const problems: string[] = []
      await context.route(
        (address) => !address.href.startsWith(demo.url),
        (route) => {
          problems.push(`asked for ${route.request().url()}`)
          return route.abort()
        },
      )
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(String(error)))
      page.on('response', (response) => {
        if (!response.ok()) problems.push(`${response.status()} for ${response.url()}`)
      })
      await use(undefined)
      base.expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
