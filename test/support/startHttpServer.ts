import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface ReceivedRequest {
  method: string
  /** As it came over the wire, percent-encoded. */
  path: string
  headers: IncomingMessage['headers']
  body: string
}

export interface HttpServer {
  baseUrl: string
  requests: ReceivedRequest[]
}

type Answer = (response: ServerResponse, request: ReceivedRequest) => void

/** A real HTTP server on a free port of the loopback, for one test. */
export async function startHttpServer(answer: Answer): Promise<HttpServer> {
  const requests: ReceivedRequest[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const received = { method, path: url, headers, body: Buffer.concat(chunks).toString() }
      requests.push(received)
      answer(response, received)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

/** Answers everything with one JSON body. */
export function answerJson(body: unknown, code = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** Answers everything with one text as it is. */
export function answerText(text: string, code = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(code, headers)
    response.end(text)
  }
}
