import { createRunClient, getRun, RunError, RunHttpError, startRun, uploadFile } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { answerText, startHttpServer } from '../../support/startHttpServer.ts'

const ref = { projectName: 'project-name', tableId: 'table-id', runId: 'run-id' }
const html = '<!doctype html><title>Bad gateway</title>'

async function readFrom(answer: Parameters<typeof startHttpServer>[0], timeoutMs = 5_000) {
  const server = await startHttpServer(answer)
  const client = createRunClient({ baseUrl: server.baseUrl, apiKey: 'key-of-gold', timeoutMs })
  return failureOf(getRun(client, ref))
}

describe('failures over HTTP', () => {
  it.each([
    [400, 'RUN-400', 'fatal'],
    [401, 'RUN-401', 'fatal'],
    [403, 'RUN-403', 'fatal'],
    [404, 'RUN-404', 'fatal'],
    [410, 'RUN-410', 'fatal'],
    [413, 'RUN-413', 'fatal'],
    [418, 'RUN-HTTP', 'fatal'],
    [429, 'RUN-429', 'transient'],
    [500, 'RUN-5XX', 'transient'],
    [503, 'RUN-5XX', 'transient'],
  ])('HTTP %i is %s and %s, with an empty, an HTML and a JSON body', async (status, code, errorClass) => {
    for (const body of ['', html, '{"errorMessage":"customer Smith"}']) {
      const error = await readFrom(answerText(body, status))
      expect(error).toMatchObject({ status, code, class: errorClass })
      expect(error.message).toContain(`Reading the run failed with HTTP ${status}. `)
      expect(error.message).toContain(`See cloudsquid-react/dist/docs/errors/${code}.md.`)
      expect(error.message).not.toMatch(/Smith|gateway|key-of-gold/)
      expect(error).toHaveProperty('detail', body.startsWith('{') ? 'customer Smith' : undefined)
    }
  })

  it('HTTP 304 without a body is no answer to go on with', async () => {
    expect(await readFrom(answerText('', 304))).toMatchObject({ code: 'RUN-HTTP', class: 'fatal' })
  })

  it.each([
    ['429', { 'retry-after': '7' }, 7_000],
    ['503', { 'retry-after': '2' }, 2_000],
    ['503', { 'x-poll-after-ms': '1500' }, 1_500],
    ['500', {}, undefined],
  ])('HTTP %s with %j asks to wait %s ms', async (status, headers, retryAfterMs) => {
    expect(await readFrom(answerText('', Number(status), headers))).toMatchObject({ retryAfterMs })
  })

  it.each([
    ['empty', '', 'is empty'],
    ['HTML', html, 'is not JSON'],
    ['cut off', '{"status":"done","data":{"secret', 'is not JSON'],
    ['a list', '[]', 'is not a JSON object'],
    ['null', 'null', 'is not a JSON object'],
    ['done with a text', '{"status":"done","data":"secret"}', 'is done, but its `data` is not an object'],
  ])('a 200 that is %s breaks the contract', async (_, body, problem) => {
    const error = await readFrom(answerText(body))
    expect(error).toMatchObject({ code: 'RUN-CONTRACT', class: 'fatal' })
    expect(error.message).toContain(`Reading the run was answered, but the answer ${problem}.`)
    expect(error.message).not.toContain('secret')
  })

  it('a 204 breaks the contract', async () => {
    expect(await readFrom(answerText('', 204))).toMatchObject({ code: 'RUN-CONTRACT' })
  })

  it('a connection that breaks in the middle of the answer is a network failure', async () => {
    const error = await readFrom((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"status":"do', () => response.destroy())
    })
    expect(error).toMatchObject({ code: 'RUN-NETWORK', class: 'transient' })
    expect(error.cause).toBeInstanceOf(Error)
  })

  it('a connection that breaks before the answer is a network failure', async () => {
    const error = await readFrom((response) => response.destroy())
    expect(error).toMatchObject({ code: 'RUN-NETWORK', class: 'transient' })
  })

  it('a refused connection is a network failure', async () => {
    const client = createRunClient({ baseUrl: 'http://127.0.0.1:1', apiKey: 'key-of-gold' })
    const error = await failureOf(getRun(client, ref))
    expect(error).toMatchObject({ code: 'RUN-NETWORK', class: 'transient' })
    expect(error.message).not.toContain('key-of-gold')
  })

  it('a server that never answers is given up', async () => {
    const error = await readFrom(() => {}, 50)
    expect(error).toMatchObject({ code: 'RUN-TIMEOUT', class: 'transient' })
    expect(error.message).toContain('within 50 ms')
  })

  it('a server that begins an answer and never ends it is given up', async () => {
    const error = await readFrom((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"status":')
    }, 50)
    expect(error).toMatchObject({ code: 'RUN-TIMEOUT' })
  })

  it('an abort ends the request at the server too, with the reason of the signal', async () => {
    const controller = new AbortController()
    const reason = new Error('the user left')
    const closed = new Promise<void>((resolve) => {
      void startHttpServer((response) => {
        response.on('close', resolve)
        controller.abort(reason)
      }).then(({ baseUrl }) => {
        const client = createRunClient({ baseUrl })
        return expect(getRun(client, ref, { signal: controller.signal })).rejects.toBe(reason)
      })
    })
    await closed
  })

  it('an error keeps its name and class, also in an app whose classes are single letters', async () => {
    const error = await readFrom(answerText('', 404))
    expect(error).toBeInstanceOf(RunHttpError)
    expect(error).toBeInstanceOf(RunError)
    expect(String(error)).toMatch(/^RunError: Reading the run failed with HTTP 404\. /)
  })

  it('no message holds a key, a token, an address or a document', async () => {
    const token = 'token-of-gold'
    const server = await startHttpServer(answerText('{"errorMessage":"file of gold"}', 400))
    const headers = { authorization: `Bearer ${token}` }
    const client = createRunClient({ baseUrl: server.baseUrl, apiKey: 'key-of-gold', headers })
    const source = new File(['words of gold'], 'list of gold.txt', { type: 'text/plain' })
    const errors = await Promise.all([
      failureOf(uploadFile(client, ref, { source })),
      failureOf(startRun(client, ref, { rowId: 'row-of-gold' })),
      failureOf(getRun(client, ref)),
    ])
    for (const { message, stack } of errors) expect(`${message} ${stack}`).not.toContain('gold')
  })

  it('follows no redirect to another host with the key', async () => {
    const other = await startHttpServer(answerText('{"status":"done","data":{}}'))
    const error = await readFrom(answerText('', 307, { location: `${other.baseUrl}/stolen` }))
    expect(error).toMatchObject({ class: 'fatal' })
    expect(other.requests).toEqual([])
  })
})
