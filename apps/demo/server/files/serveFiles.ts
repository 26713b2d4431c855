import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Handler } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { chooseEncoding, encodings } from './chooseEncoding.ts'
import { type ListedFile, listFiles } from './listFiles.ts'

/** Their names carry a digest of their content. */
const isForGood = /^assets\//

/**
 * Serves the built pages, compressed where the build has done so and the caller takes it: what has a digest in its name is
 * kept for good, the rest is asked for each time and not sent again if it is the same. Every other address is the page, since a
 * run is a URL.
 */
export function serveFiles(folder: string): Handler {
  const files = existsSync(folder) ? listFiles(folder) : new Map<string, ListedFile>()
  const page = files.get('/index.html')
  if (!page) throw new Error('The dashboard is not built. Run "npm run build" first.')
  const part = serveStatic({ root: folder })

  async function send(c: Context, { name, forms }: ListedFile): Promise<Response> {
    describe(c, { name, forms })
    const available = encodings.filter((encoding) => forms[encoding])
    const encoding = chooseEncoding(c.req.header('accept-encoding'), available)
    const form = encoding && forms[encoding]
    if (!form) {
      c.header('Cache-Control', 'no-store')
      return c.text(`This file is there as ${available.join(', ')}. Accept one of them.`, 406)
    }
    const bytes = await readFile(form).catch(() => undefined)
    if (!bytes) return missing(c)
    if (encoding !== 'identity') c.header('Content-Encoding', encoding)
    c.header('Content-Type', getMimeType(name) ?? 'application/octet-stream')
    if (!isForGood.test(name)) {
      const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
      c.header('ETag', tag)
      if (isKnown(c.req.header('if-none-match'), tag)) return c.body(null, 304)
    }
    c.header('Content-Length', String(bytes.length))
    return c.req.method === 'HEAD' ? c.body(null) : c.body(bytes)
  }

  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return c.text('Only GET and HEAD.', 405, { allow: 'GET, HEAD' })
    const path = decode(c.req.path)
    const file = files.get(path)
    // A part of a file is one of the file as it is.
    if (file && c.req.header('range') && path === c.req.path) {
      describe(c, file)
      return (await part(c, next)) ?? missing(c)
    }
    if (file) return send(c, file)
    if (path.startsWith('/assets/')) return missing(c)
    return send(c, page)
  }
}

/** Says how long an answer may be kept, and for whom. */
function describe(c: Context, { name, forms }: ListedFile): void {
  c.header('Cache-Control', isForGood.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (forms.br ?? forms.gzip) c.header('Vary', 'Accept-Encoding', { append: true })
}

/** It never was there, or a newer build has taken it away. */
function missing(c: Context): Response {
  c.header('Cache-Control', 'no-store')
  return c.text('There is no such file.', 404)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A proxy on the way may have made the tag a weak one. */
function isKnown(known: string | undefined, tag: string): boolean {
  return (known ?? '').split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
}
