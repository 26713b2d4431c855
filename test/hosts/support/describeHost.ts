import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildInvoice } from './buildInvoice.ts'
import { copyExample, type CopiedExample } from './copyExample.ts'
import { findSecret } from './findSecret.ts'
import { freePort } from './freePort.ts'
import { type HostBrowser, openBrowser } from './openBrowser.ts'
import { runCommand } from './runCommand.ts'
import { type StartedServer, startServer } from './startServer.ts'

export interface Host {
  /** The app's own address. */
  url: string
  folder: string
  browser: HostBrowser
}

export interface HostOptions {
  /** Starts the app; what it needs is in the environment. */
  start?: readonly [string, ...string[]]
  /** The part of the page that shows what was read, where another shows the document itself. */
  part?: string
}

/**
 * An example as somebody has it who copied it: installed from the tarballs, built without a key, started with one, and
 * used in a browser. `more` adds what is particular to it; its tests find a document that was followed to its end.
 */
export function describeHost(
  name: string,
  options: HostOptions = {},
  more?: (host: () => Host) => void,
): void {
  describe(`the example ${name}`, () => {
    const upstream = inject('upstream')
    let example: CopiedExample
    let server: StartedServer | undefined
    let browser: HostBrowser
    let url = ''

    beforeAll(async () => {
      example = await copyExample(name, inject('tarballs'))
    })
    afterAll(async () => {
      await browser?.close()
      await server?.end()
      await example?.dispose()
    })

    it('builds without a key', async () => {
      await runCommand(['npm', 'run', 'build'], example.folder)
    })

    it('shows what was read in a document', async () => {
      const port = await freePort()
      url = `http://127.0.0.1:${port}`
      server = await startServer({
        // What comes before a start, the build, was done above.
        command: options.start ?? ['npm', 'start', '--ignore-scripts'],
        folder: example.folder,
        url,
        env: {
          PORT: String(port),
          CLOUDSQUID_API_KEY: upstream.apiKey,
          CLOUDSQUID_BASE_URL: upstream.baseUrl,
        },
      })
      browser = await openBrowser()
      const { number, ...file } = buildInvoice()
      await browser.page.goto(url)
      await browser.page.locator('input[type=file]').setInputFiles(file)
      await browser.page
        .locator(options.part ?? 'body')
        .getByText(number)
        .waitFor()
      const polls = browser.answers().filter((answer) => /^GET .*\/run\/\S+ 200$/.test(answer))
      expect(polls.length).toBeGreaterThan(1)
      expect(browser.problems).toEqual([])
    })

    more?.(() => ({ url, folder: example.folder, browser }))

    it('keeps the key', async () => {
      expect(await browser.answersWith(upstream.apiKey)).toEqual([])
      expect(await findSecret(example.folder, upstream.apiKey)).toEqual([])
      expect(server?.output()).not.toContain(upstream.apiKey)
    })
  })
}
