import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCaller, extractText, textDocument } from '../../local/support/createCaller.ts'
import { spawnServer } from '../../local/support/spawnServer.ts'
import { temporaryFolder } from '../../local/support/temporaryFolder.ts'

const json = textDocument(JSON.stringify({ invoice_number: 'A-1' }), 'a.json', 'application/json')

describe('npm start', () => {
  it('serves the API beside the pages at one printed address, with no key', { timeout: 90_000 }, async () => {
    // Below the folder that Vite gives files from.
    const dataFolder = temporaryFolder(join(process.cwd(), 'test'))
    const server = await spawnServer(['node_modules/vite/bin/vite.js'], { CLOUDSQUID_LOCAL_DATA: dataFolder })
    const call = createCaller(`${server.origin}/api`)
    expect(await call('GET', '/dashboard')).toMatchObject({ status: 200, body: { upstream: 'local' } })
    expect(await extractText(call, json)).toMatchObject({ status: 'done', data: { invoice_number: 'A-1' } })
    const page = await createCaller(server.origin)('GET', '/')
    expect(page.body).toContain('<div id="root">')
    expect(server.output()).toMatch(/local Cloudsquid, data in/)

    const foreign = createCaller(`${server.origin}/api`, { origin: 'https://evil.example' })
    expect(await foreign('GET', '/dashboard')).toMatchObject({ status: 403 })
    const ownPage = await fetch(server.origin, { headers: { origin: 'http://localhost:3000' } })
    expect(Object.fromEntries(ownPage.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(/frame-ancestors 'none'/),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(ownPage.headers.has('access-control-allow-origin')).toBe(false)
    for (const file of [
      'cloudsquid.db',
      'cloudsquid.db-wal',
      'cloudsquid.db?raw',
      'lock.db?url',
      'files/../cloudsquid.db',
    ])
      expect((await fetch(`${server.origin}/@fs${dataFolder}/${file}`)).status).toBe(403)
    await server.end('SIGTERM')

    const again = await spawnServer(['node_modules/vite/bin/vite.js'], { CLOUDSQUID_LOCAL_DATA: dataFolder })
    expect((await createCaller(`${again.origin}/api`)('GET', '/dashboard')).status).toBe(200)
  })
})
