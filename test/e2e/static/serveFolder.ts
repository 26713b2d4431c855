import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

export interface ServedFolder {
  url: string
  close: () => void
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** Serves the files of a folder below a path, and nothing else: the least that a web server does. */
export async function serveFolder(folder: string, below: string): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://folder.test')
    const file = pathname.startsWith(below) ? decodeURIComponent(pathname.slice(below.length)) : ''
    const path = join(folder, file || 'index.html')
    readFile(path).then(
      (content) => response.writeHead(200, { 'content-type': types[extname(path)] ?? '' }).end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
