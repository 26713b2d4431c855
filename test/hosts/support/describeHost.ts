import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildInvoice, type HostInvoice } from './buildInvoice.ts'
import { copyExample, type CopiedExample } from './copyExample.ts'
import { findSecret } from './findSecret.ts'
import { freePort } from './freePort.ts'
import { type HostBrowser, openBrowser } from './openBrowser.ts'
import { readDocument } from './readDocument.ts'
import { runCommand } from './runCommand.ts'
import { type StartedServer, startServer } from './startServer.ts'

export interface Host {
  /** The app's own address. */
  url: string
  folder: string
  browser: HostBrowser
  /** Starts another server of the same app, with the key. */
  start: (command: Command) => Promise<StartedServer>
  /** Uploads a document in the browser and follows it to its data; gives what went wrong on the page meanwhile. */
  readDocument: (url: string, invoice: HostInvoice) => Promise<string[]>
  /** Opens an address of the app, and lets it ask until it asks no more. */
  visit: (path: string) => Promise<Visit>
}

export interface HostOptions {
  /** The part of the page that shows what was read, where another shows the document itself. */
  part?: string
  /** What is installed besides what it names, by name and version. */
  besides?: Record<string, string>
}

export interface Visit {
  /** As the server sent it, before a script has run. */
  html: string
  /** What the page then asked of the proxy, as `GET /api/… 200`. */
  asked: string[]
  problems: string[]
}

type Command = readonly [string, ...string[]]

/**
 * An example as somebody has it who copied it: installed from the tarballs, built without a key, started with one, and
 * used in a browser. `more` adds what is particular to it; its tests find a document that was followed to its end.
 */
export function describeHost(
  name: string,
  { part = 'body', besides }: HostOptions = {},
  more?: (host: () => Host) => void,
): void {
  describe(`the example ${name}`, () => {
    const upstream = inject('upstream')
    const servers: StartedServer[] = []
    let example: CopiedExample
    let browser: HostBrowser

    async function start(command: Command): Promise<StartedServer> {
      const port = await freePort()
      const env = {
        HOST: '127.0.0.1',
        PORT: String(port),
        CLOUDSQUID_API_KEY: upstream.apiKey,
        CLOUDSQUID_BASE_URL: upstream.baseUrl,
      }
      const server = await startServer({
        command,
        folder: example.folder,
        url: `http://127.0.0.1:${port}`,
        env,
      })
      servers.push(server)
      return server
    }

    async function visit(path: string): Promise<Visit> {
      const before = { answers: browser.answers().length, problems: browser.problems.length }
      const response = await browser.page.goto(`${servers[0]?.url}${path}`)
      await browser.page.waitForLoadState('networkidle')
      return {
        html: (await response?.text()) ?? '',
        asked: browser
          .answers()
          .slice(before.answers)
          .filter((answer) => answer.includes(' /api/')),
        problems: browser.problems.slice(before.problems),
      }
    }

    beforeAll(async () => {
      example = await copyExample(name, inject('tarballs'), besides)
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser?.close()
      await Promise.all(servers.map((server) => server.end()))
      await example?.dispose()
    })

    it('builds without a key', async () => {
      await runCommand(['npm', 'run', 'build'], example.folder)
    })

    it('shows what was read in a document', async () => {
      // What comes before a start, the build, was done above.
      const { url } = await start(['npm', 'start', '--ignore-scripts'])
      expect(await readDocument(browser, { url, part, invoice: buildInvoice() })).toEqual([])
    })

    more?.(() => ({
      url: servers[0]?.url ?? '',
      folder: example.folder,
      browser,
      start,
      readDocument: (url, invoice) => readDocument(browser, { url, part, invoice }),
      visit,
    }))

    it('keeps the key', async () => {
      expect(await browser.answersWith(upstream.apiKey)).toEqual([])
      expect(await findSecret(example.folder, upstream.apiKey)).toEqual([])
      for (const server of servers) expect(server.output()).not.toContain(upstream.apiKey)
    })
  })
}
