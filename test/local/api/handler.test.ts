import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRunClient, startRun, uploadFile, waitForRun } from 'cloudsquid-react/client'
import { createLocalCloudsquid, documentsTableId, localProject, serveLocalCloudsquid } from 'cloudsquid-local'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'

vi.setConfig({ testTimeout: 60_000 })

const table = { projectName: localProject.name, tableId: documentsTableId }
const invoice = new File(['Invoice no. A-17\nTotal: 119.00 EUR\n'], 'a.txt', { type: 'text/plain' })

describe('createLocalCloudsquid with nothing said', () => {
  it('is a client’s fetch, address and key: a document is read with no server', async () => {
    const { baseUrl, apiKey, fetch, close } = createLocalCloudsquid()
    onTestFinished(close)
    const client = createRunClient({ baseUrl, apiKey, fetch })
    const { row_id: rowId } = await uploadFile(client, table, { source: invoice })
    const { run_id: runId } = await startRun(client, table, { rowId })
    const run = await waitForRun(client, { ...table, runId })
    expect(run).toMatchObject({ status: 'done', data: { invoice_number: 'A-17', amount: 119 } })
  })

  it('takes what fetch takes: text, an address, a request, and options', async () => {
    const { baseUrl, apiKey, fetch, close } = createLocalCloudsquid()
    onTestFinished(close)
    const headers = { 'X-API-Key': apiKey }
    const address = `${baseUrl}/projects`
    expect((await fetch(address, { headers })).status).toBe(200)
    expect((await fetch(new URL(address), { headers })).status).toBe(200)
    expect((await fetch(new Request(address, { headers }))).status).toBe(200)
    expect((await fetch(new Request(address), { headers })).status).toBe(200)
    expect((await fetch(address)).status).toBe(401)
  })

  it('keeps its data among the temporary files, apart from others, until it is closed', async () => {
    const parent = temporaryFolder()
    vi.stubEnv('TMPDIR', parent)
    onTestFinished(() => void vi.unstubAllEnvs())
    const one = createLocalCloudsquid()
    const other = createLocalCloudsquid()
    expect(readdirSync(parent)).toHaveLength(2)
    expect(one.apiKey).not.toBe(other.apiKey)
    await one.close()
    expect(readdirSync(parent)).toHaveLength(1)
    await other.close()
    expect(readdirSync(parent)).toHaveLength(0)
  })

  it('leaves a folder that was given where it is', async () => {
    const dataFolder = mkdtempSync(join(temporaryFolder(), 'data-'))
    await createLocalCloudsquid({ dataFolder }).close()
    expect(existsSync(join(dataFolder, 'cloudsquid.db'))).toBe(true)
  })

  it('answers what it has not with words that lead to its page and README', async () => {
    const { baseUrl, apiKey, fetch, close } = createLocalCloudsquid()
    onTestFinished(close)
    const answer = await fetch(`${baseUrl}/nothing`, { headers: { 'X-API-Key': apiKey } })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({ errorMessage: expect.stringMatching(/page.*README/) })
  })
})

describe('serveLocalCloudsquid', () => {
  it('serves it on a free port of this machine, and gives the port back', async () => {
    const { baseUrl, apiKey, close } = await serveLocalCloudsquid()
    const ask = () => fetch(`${baseUrl}/projects`, { headers: { 'X-API-Key': apiKey } })
    expect(await (await ask()).json()).toEqual([localProject])
    await close()
    await expect(ask()).rejects.toThrow(/fetch failed/)
  })

  it('closes what it has opened when the port is taken', async () => {
    const parent = temporaryFolder()
    vi.stubEnv('TMPDIR', parent)
    onTestFinished(() => void vi.unstubAllEnvs())
    const { port, close } = await serveLocalCloudsquid()
    onTestFinished(close)
    await expect(serveLocalCloudsquid({ port })).rejects.toThrow(/in use by another program/)
    expect(readdirSync(parent)).toHaveLength(1)
  })
})
