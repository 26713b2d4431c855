import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface ServedFolder {
  /** With the path below which it is served. */
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
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** What most servers compress: not what is packed as it is. */
const isText = /^text\/|javascript|json|svg|wasm/

/**
 * Serves the files of a folder below a path, and nothing else: the least that a web server does. What `answerJson` knows of a
 * path goes before a file.
 */
export async function serveFolder(
  folder: string,
  below: string,
  {
    isCompressed = false,
    answerJson,
  }: { isCompressed?: boolean; answerJson?: (pathname: string) => unknown } = {},
): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://folder.test')
    const notFound = () => response.writeHead(404).end()
    if (!pathname.startsWith(below)) return notFound()
    const json = answerJson?.(pathname)
    if (json !== undefined)
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json))
    const file = decodeURIComponent(pathname.slice(below.length))
    const path = join(folder, file === '' || file.endsWith('/') ? `${file}index.html` : file)
    return readFile(path).then((content) => {
      const type = types[extname(path)] ?? ''
      const isPacked = isCompressed && isText.test(type)
      response.writeHead(200, { 'content-type': type, ...(isPacked && { 'content-encoding': 'gzip' }) })
      return response.end(isPacked ? gzipSync(content) : content)
    }, notFound)
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
