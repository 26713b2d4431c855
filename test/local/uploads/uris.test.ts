import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createDocumentFetcher,
  type DocumentFetcherOptions,
  isPublicAddress,
} from '../../../packages/local/src/uploads/createDocumentFetcher.ts'
import { fetchRoom } from '../../../packages/local/src/contract/limits.ts'
import { createRoom } from '../../../packages/local/src/uploads/createRoom.ts'
import { documents, textDocument, upload } from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

async function serve(handler: Handler) {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, requests: () => requests }
}

/** 127.0.0.1 stands for the public internet, everything else for a private network. */
const fetcher = (options: Partial<DocumentFetcherOptions> = {}) =>
  createDocumentFetcher({
    isAllowed: (address) => address === '127.0.0.1',
    room: createRoom(fetchRoom),
    ...options,
  })

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('uploads by address: which addresses are public', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '4000::1',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('uploads by address: fetching', () => {
  it('reads a document and follows redirects that it may follow', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end()
      else if (request.url === '/b') response.writeHead(307, { location: 'c?signed=1' }).end()
      else response.end(`document at ${request.url}`)
    })
    expect(text(await fetcher()(`${origin}/a`))).toBe('document at /c?signed=1')
  })

  it.each([
    ['a file', 'file:///etc/passwd', /http and https/],
    ['ftp', 'ftp://example.com/a', /http and https/],
    ['no address', 'not an address', /not a full address/],
    ['credentials', 'http://user:secret@example.com/', /user name or password/],
    ['a private address', 'http://10.0.0.1/', /private network/],
    ['loopback in decimal', 'http://2130706434/', /private network/],
    ['loopback in octal', 'http://0177.0.0.2/', /private network/],
    ['loopback in IPv6', 'http://[::1]/', /private network/],
    ['a mapped address', 'http://[::ffff:169.254.169.254]/', /private network/],
  ])('refuses %s', async (_name, uri, message) => {
    await expect(fetcher()(uri)).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(message),
    })
    await expect(fetcher()(uri)).rejects.not.toThrow(/secret/)
  })

  it.each([
    ['a literal', 'http://127.0.0.2:1/secret'],
    ['another protocol', 'file:///etc/passwd'],
    ['a name', 'http://inside.test/secret'],
  ])('refuses a redirect to %s', async (_name, location) => {
    const { origin } = await serve((_request, response) => response.writeHead(302, { location }).end())
    const resolve: DocumentFetcherOptions['resolve'] = (_name, _options, callback) =>
      callback(null, [{ address: '127.0.0.2', family: 4 }])
    await expect(fetcher({ resolve })(`${origin}/`)).rejects.toMatchObject({ status: 400 })
  })

  it('checks the very address that it connects to, so a name that changes its mind gains nothing', async () => {
    const { port, requests } = await serve((request, response) =>
      request.url === '/first'
        ? response.writeHead(302, { location: '/second', connection: 'close' }).end()
        : response.end('secret'),
    )
    const answers = ['127.0.0.1', '127.0.0.2']
    const resolve: DocumentFetcherOptions['resolve'] = (_name, _options, callback) =>
      callback(null, [{ address: answers.shift() ?? '127.0.0.2', family: 4 }])
    await expect(fetcher({ resolve })(`http://rebind.test:${port}/first`)).rejects.toThrow(/private network/)
    expect(requests()).toBe(1)
  })

  it('refuses a name when any of its addresses is private', async () => {
    const resolve: DocumentFetcherOptions['resolve'] = (_name, _options, callback) =>
      callback(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
      ])
    await expect(fetcher({ resolve })('http://mixed.test/')).rejects.toThrow(/private network/)
  })

  it('gives up after three redirects', async () => {
    const { origin, requests } = await serve((_request, response) =>
      response.writeHead(302, { location: '/' }).end(),
    )
    await expect(fetcher()(`${origin}/`)).rejects.toThrow(/more than 3 times/)
    expect(requests()).toBe(4)
  })

  it('says that an address has no document', async () => {
    const { origin } = await serve((_request, response) => response.writeHead(403).end('<stack trace>'))
    await expect(fetcher()(`${origin}/`)).rejects.toThrow(/HTTP 403.*expired/)
  })

  it('says that nobody answers, and nothing about this side', async () => {
    const resolve: DocumentFetcherOptions['resolve'] = (_name, _options, callback) =>
      callback(Object.assign(new Error('getaddrinfo ENOTFOUND 10.0.0.53'), { code: 'ENOTFOUND' }), [])
    await expect(fetcher({ resolve })('http://nowhere.test/')).rejects.toMatchObject({
      status: 400,
      message: 'The address could not be reached. Check it, or upload the file itself.',
    })
  })

  it('ends what does not arrive in time', async () => {
    const { origin } = await serve((_request, response) => void response.write('slow'))
    await expect(fetcher({ timeoutMs: 200 })(`${origin}/`)).rejects.toThrow(/in time/)
  })

  it.each([
    ['announced', { 'content-length': String(64 * 1024 * 1024) }],
    ['unannounced', {}],
  ])('ends what is larger than 25 MB: %s', async (_name, headers) => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, headers)
      const chunk = Buffer.alloc(1024 * 1024)
      const send = () =>
        void (
          response.destroyed || (response.write(chunk) ? setImmediate(send) : response.once('drain', send))
        )
      send()
    })
    await expect(fetcher()(`${origin}/`)).rejects.toMatchObject({
      status: 413,
      message: expect.stringMatching(/25 MB/),
    })
  })
})

describe('uploads by address: the endpoint', () => {
  const body = (uri: string) => ({ ...textDocument(''), file_type: 'uri', file: uri })

  it('refuses this machine unless it is told otherwise', async () => {
    const { origin, requests } = await serve((_request, response) => response.end('a document'))
    const { call } = openLocal()
    expect(await call('POST', `${documents}/files`, body(origin))).toMatchObject({
      status: 400,
      body: { errorMessage: expect.stringMatching(/CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS=1/) },
    })
    expect(requests()).toBe(0)
  })

  it('keeps what the address gives', async () => {
    const { origin } = await serve((_request, response) => response.end('a document'))
    const { call } = openLocal({ areLocalUrisAllowed: true })
    const rowId = await upload(call, body(origin))
    expect((await call('GET', `${documents}/rows/${rowId}/file`)).body).toBe('a document')
  })
})
