import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../../packages/local/src/serving/listen.ts'
import { createCaller, documents, extractText, start, textDocument, upload } from '../support/createCaller.ts'
import { openDashboard } from '../../demo/server/support/openDashboard.ts'

const note = textDocument('Invoice number: 7')

/** A server that takes connections and never answers. */
async function openSilence() {
  const server: Server = createServer(() => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function openServed() {
  const { api } = openDashboard(
    { CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS: '1' },
    { local: { minPendingMs: 0, minRunMs: 0, concurrency: 2 } },
  )
  const listener = await listen({ fetch: api.fetch, port: 0 })
  onTestFinished(() => listener.close())
  return { port: listener.port, call: createCaller(`http://127.0.0.1:${listener.port}/api`) }
}

/** Sends the head of an upload and part of its body, and then nothing. */
async function stall(port: number, bytes: number, head: string): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  const chunk = head.includes('chunked')
    ? `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`
    : 'x'.repeat(bytes)
  socket.write(
    `POST /api${documents}/files HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n${head}\r\n\r\n${chunk}`,
  )
}

// Each of these used to hold the only turn for half a minute and more; the test would end in its time limit.
describe('dashboard API: nobody waits for another’s body', () => {
  it('answers while addresses, bodies and an extraction stall', async () => {
    const { port, call } = await openServed()
    const finished = await extractText(call, note)
    const { server, origin } = await openSilence()
    const stalled = Promise.all(
      Array.from({ length: 4 }, () =>
        call('POST', `${documents}/files`, { ...note, file_type: 'uri', file: origin }).catch(
          () => undefined,
        ),
      ),
    )
    const slow = call('POST', `${documents}/extract`, { ...note, file_type: 'uri', file: origin }).catch(
      () => undefined,
    )
    await stall(port, 1_000_000, 'Transfer-Encoding: chunked')
    await stall(port, 20_000_000, 'Transfer-Encoding: chunked')
    await stall(port, 10, 'Content-Length: 30000000')
    await expect
      .poll(() => new Promise((resolve) => void server.getConnections((_, count) => resolve(count))))
      .toBe(5)

    const rowId = await upload(call, note)
    await upload(call, textDocument('x'.repeat(2_000_000)))
    const runId = await start(call, rowId)
    expect(await call('GET', `${documents}/run/${runId}`)).toMatchObject({ status: 200 })
    const review = { approved: true, reviewed_by: 'Ada' }
    expect(await call('PUT', `${documents}/run/${finished.run_id}/review`, review)).toMatchObject({
      status: 200,
    })
    server.closeAllConnections()
    await Promise.all([stalled, slow])
  })
})
