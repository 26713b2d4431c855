import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Attack, Outcome } from './Attack.ts'
import { createApi, note, table } from './createApi.ts'
import { withFolder, withServer } from './startServer.ts'

const rounds = 20
const mostMs = 1_000

export const attacks: Attack[] = [
  {
    name: 'four stalled addresses, two stalled bodies and a slow extract',
    run: () =>
      withFolder((dataFolder) =>
        withServer({ entry: 'test/attacks/dashboardServer.ts', dataFolder }, ({ port }) => attack(port)),
      ),
  },
]

async function attack(port: number): Promise<Outcome> {
  const api = createApi(port)
  const reviewed = await api.start(await api.upload(note()))
  await api.final(reviewed)
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  const byAddress = { filename: 'a.txt', mimetype: 'text/plain', file_type: 'uri', file: address }
  const abandoned = [...Array.from({ length: 4 }, () => '/files'), '/extract'].map((path) =>
    api.call('POST', path, byAddress).catch(() => undefined),
  )
  const sockets = [stall(port, 1_000_000), stall(port, 20_000_000)]
  while ((await countConnections(silent)) < abandoned.length) await new Promise(setImmediate)

  const slowest = { upload: 0, review: 0, poll: 0 }
  const time = async (name: keyof typeof slowest, work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    slowest[name] = Math.max(slowest[name], Math.round(performance.now() - start))
  }
  for (let round = 0; round < rounds; round++) {
    await time('upload', () => api.upload(note()))
    await time('review', () => api.review(reviewed))
    await time('poll', () => api.read(reviewed))
  }
  for (const socket of sockets) socket.destroy()
  silent.closeAllConnections()
  silent.close()
  await Promise.all(abandoned)
  return {
    isHeld: Math.max(...Object.values(slowest)) < mostMs,
    tries: rounds * 3,
    words: `slowest upload ${slowest.upload} ms, review ${slowest.review} ms, poll ${slowest.poll} ms`,
  }
}

/** Sends part of an upload, whose length it does not tell, and then nothing. */
function stall(port: number, bytes: number): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  const head = `POST ${table}/files HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked`
  socket.write(`${head}\r\n\r\n${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`)
  return socket
}

function countConnections(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
  })
}
