import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCaller, finalRun, start, upload } from '../support/createCaller.ts'
import { localEntry, spawnServer } from '../support/spawnServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const invoice = readFileSync(
  new URL('../../../apps/demo/public/samples/hosting-invoice.pdf', import.meta.url),
)
const mebibyte = 1024 * 1024
const key = 'key-of-the-burst'
const tellPeak = `process.on('exit', () => process.stdout.write('peak ' + process.resourceUsage().maxRSS + '\\n'))`

describe('local Cloudsquid: 200 uploads at once', () => {
  it('ends all, loses none, holds few in memory and goes on answering', { timeout: 300_000 }, async () => {
    const server = await spawnServer(['--import', `data:text/javascript,${tellPeak}`, ...localEntry], {
      CLOUDSQUID_LOCAL_DATA: temporaryFolder(),
      CLOUDSQUID_LOCAL_KEY: key,
    })
    const call = createCaller(`${server.origin}/api`, { 'x-api-key': key })
    // A megabyte behind the end of a PDF is nothing to its readers, and a great deal to whoever holds 200 of them.
    const file = Buffer.concat([invoice, Buffer.alloc(mebibyte)]).toString('base64')
    const document = JSON.stringify({
      mimetype: 'application/pdf',
      filename: 'a.pdf',
      file_type: 'binary',
      file,
    })

    const runs = await Promise.all(
      Array.from({ length: 200 }, async () => start(call, await upload(call, document))),
    )
    expect(new Set(runs).size).toBe(200)
    for (const runId of runs) {
      expect((await call('GET', '/projects')).status).toBe(200)
      expect(await finalRun(call, runId)).toMatchObject({ status: 'done', data: { currency: 'EUR' } })
    }

    expect(await server.end('SIGTERM')).toBe(0)
    const peakMb = Math.round(Number(server.output().match(/peak (\d+)/)?.[1]) / 1024)
    console.log(`200 uploads of 1 MB at once: the server took ${peakMb} MB at most`)
    // About 600; without the bound on bodies in flight 1150 and more.
    expect(peakMb).toBeLessThan(850)
  })
})
