import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chooseEncoding, encodings } from '../../../apps/demo/server/files/chooseEncoding.ts'
import { serveFolder } from '../support/serveBuilt.ts'

describe('how a file is sent', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP;Q=1', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['br;q=0.000', 'identity'],
    ['gzip;q=0.5', 'gzip'],
    ['identity, gzip;q=0.5', 'identity'],
    ['identity;q=0.5, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.3, br;q=0', 'gzip'],
    ['zstd', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0', undefined],
    ['*;q=0', undefined],
    ['*;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
  ])('for "%s" as %s', (accepted, expected) => {
    expect(chooseEncoding(accepted, encodings)).toBe(expected)
  })

  it('as it is, where there is nothing smaller', () => {
    expect(chooseEncoding('gzip, br', ['identity'])).toBe('identity')
    expect(chooseEncoding('identity;q=0, gzip', ['identity'])).toBeUndefined()
  })
})

describe('the built dashboard, over HTTP', () => {
  const script = 'export const text = "words that come again and again";\n'.repeat(200)
  const page = `<title>Runs</title>${'<p>Runs, and again runs.</p>'.repeat(100)}`
  const open = () =>
    serveFolder({
      'index.html': page,
      'assets/main-1.js': script,
      'assets/gone-1.js': script,
      'assets/small-1.css': 'p{}',
      'assets/ü b-1.js': script,
      'samples/one.pdf': script,
    })
  const both = { 'accept-encoding': 'gzip, br' }

  it('sends what the build has compressed, to be kept for good by each who takes it so', async () => {
    const { ask } = await open()
    const br = await ask('/assets/main-1.js', both)
    expect(br).toMatchObject({
      status: 200,
      headers: {
        'content-encoding': 'br',
        'content-type': expect.stringMatching(/^text\/javascript/),
        'content-length': String(br.bytes.length),
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
      },
    })
    expect(brotliDecompressSync(br.bytes).toString()).toBe(script)
    const gzip = await ask('/assets/main-1.js', { 'accept-encoding': 'br;q=0, gzip' })
    expect(gunzipSync(gzip.bytes).toString()).toBe(script)
    const plain = await ask('/assets/main-1.js')
    expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(plain.bytes.toString()).toBe(script)
    const refused = await ask('/assets/main-1.js', { 'accept-encoding': 'identity;q=0' })
    expect(refused).toMatchObject({
      status: 406,
      headers: { 'cache-control': 'no-store', vary: 'Accept-Encoding' },
    })
  })

  it('asks for the page each time, and sends it again only when it is another', async () => {
    const { ask } = await open()
    for (const path of ['/', '/runs/local/1/2', '/index.html']) {
      const { status, headers, bytes } = await ask(path, both)
      expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'no-cache' })
      expect(brotliDecompressSync(bytes).toString()).toBe(page)
      for (const known of [headers.etag!, `W/${headers.etag!}`, `"other", ${headers.etag!}`, '*']) {
        const again = await ask(path, { ...both, 'if-none-match': known })
        expect(again).toMatchObject({ status: 304, headers: { etag: headers.etag, vary: 'Accept-Encoding' } })
        expect(again.bytes.length).toBe(0)
      }
      // Another form of it is another answer.
      expect(await ask(path, { 'accept-encoding': 'gzip', 'if-none-match': headers.etag! })).toMatchObject({
        status: 200,
      })
    }
  })

  it('tells by HEAD what GET would send', async () => {
    const { ask } = await open()
    const got = await ask('/assets/main-1.js', both)
    const told = await ask('/assets/main-1.js', { ...both, method: 'HEAD' })
    expect(told.bytes.length).toBe(0)
    expect({ ...told.headers, date: '' }).toEqual({ ...got.headers, date: '' })
    expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  it('sends a part of a file as it is', async () => {
    const { ask } = await open()
    const part = await ask('/assets/main-1.js', { ...both, range: 'bytes=0-9' })
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': `bytes 0-9/${script.length}` } })
    expect(part.headers).not.toHaveProperty('content-encoding')
    expect(part.bytes.toString()).toBe(script.slice(0, 10))
    expect(await ask('/assets/main-1.js', { range: 'bytes=999999-' })).toMatchObject({ status: 416 })
  })

  it('leaves alone what is small or compressed already', async () => {
    const { ask } = await open()
    for (const path of ['/assets/small-1.css', '/samples/one.pdf'])
      expect((await ask(path, both)).headers).not.toHaveProperty('content-encoding')
    expect(await ask('/samples/one.pdf')).toMatchObject({ headers: { 'cache-control': 'no-cache' } })
  })

  it('finds a file by its name however it is written, and nothing that is none', async () => {
    const { ask, clientFolder } = await open()
    for (const path of ['/assets/%C3%BC%20b-1.js', '/assets/%6dain-1.js', '/%61ssets/main-1.js'])
      expect(brotliDecompressSync((await ask(path, both)).bytes).toString()).toBe(script)
    rmSync(join(clientFolder, 'assets/gone-1.js.br'))
    for (const path of [
      '/assets/main-0.js',
      '/assets/main-1.js.br',
      '/assets/',
      '/assets/%',
      '/assets/gone-1.js',
    ]) {
      const { status, headers } = await ask(path, both)
      expect({ path, status, cache: headers['cache-control'] }).toEqual({
        path,
        status: 404,
        cache: 'no-store',
      })
    }
    for (const path of [
      '/assets/../../package.json',
      '/..%2f..%2fpackage.json',
      '/assets/%2e%2e%2f%2e%2e%2fx',
      '/%00',
      '/..%5c..%5cx',
    ])
      expect((await ask(path)).bytes.toString()).toMatch(/^<title>Runs|^There is no such file/)
  })

  it('compresses no answer of the API', async () => {
    const { ask } = await open()
    const { status, headers } = await ask('/api/dashboard', both)
    expect(status).toBe(200)
    expect(headers).not.toHaveProperty('content-encoding')
  })
})
