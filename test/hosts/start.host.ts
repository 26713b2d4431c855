import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildInvoice } from './support/buildInvoice.ts'
import { freePort } from './support/freePort.ts'
import { type HostBrowser, openBrowser } from './support/openBrowser.ts'
import { readDocument } from './support/readDocument.ts'
import { readGuide } from './support/readGuide.ts'
import { runCommand } from './support/runCommand.ts'
import { type StartedServer, startServer } from './support/startServer.ts'

/**
 * The start guides, pasted block by block into an empty folder. Three things differ from what a reader does: our packages
 * come from their tarballs, and both ports are free ones.
 */
describe.each(['vite', 'next'])('five minutes with %s', (name) => {
  const tarballs = inject('tarballs')
  const servers: StartedServer[] = []
  let browser: HostBrowser
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `cloudsquid-start-${name}-`))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all(servers.map((server) => server.end()))
    await rm(folder, { recursive: true, force: true })
  })

  it('leads from an empty folder to the data of a document', async () => {
    const ports = { local: await freePort(), page: await freePort() }
    const here = (text: string) =>
      text
        .replaceAll('5174', String(ports.local))
        .replaceAll('3000', String(ports.page))
        .replaceAll(/(?<=npm install\b.* )cloudsquid-[a-z-]+/g, (own) => `'${tarballs[own]}'`)
    const env = { npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' }
    let place = folder
    for (const block of await readGuide(`docs/start/${name}.md`)) {
      const text = here(block.text)
      if (block.kind === 'file') await writeFile(join(place, block.file), text)
      else if (block.kind === 'commands') {
        const output = await runCommand(['bash', '-e', '-c', `${text}pwd`], place, env)
        place = output.trim().split('\n').at(-1) ?? place
      } else {
        const port = text.includes('cloudsquid-local') ? ports.local : ports.page
        const command = ['bash', '-c', text] as const
        const url = `http://127.0.0.1:${port}`
        servers.push(await startServer({ command, folder: place, url, env: { PORT: String(port) } }))
      }
    }
    expect(servers).toHaveLength(2)
    const url = `http://127.0.0.1:${ports.page}`
    expect(await readDocument(browser, { url, part: 'body', invoice: buildInvoice() })).toEqual([])
    expect(await browser.answersWith('a-key-of-mine')).toEqual([])
  })
})
