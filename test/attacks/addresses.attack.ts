import { connect } from 'node:net'
import type { Attack, Outcome } from './Attack.ts'
import { createApi, table } from './createApi.ts'
import { withFolder, withServer } from './startServer.ts'

/** What a request line and headers name that is none of this dashboard's: each must be refused. */
const foreign = (port: number): [target: string, headers: string][] => [
  ...[
    'evil.example',
    'localhost.evil.example',
    `192.168.1.5:${port}`,
    `127.0.0.1:${port + 1}`,
    `evil@127.0.0.1:${port}`,
    `127.0.0.1:${port}.evil.example`,
    '',
    '[::ffff:7f00:1]',
  ].map((host): [string, string] => ['/api/dashboard', `Host: ${host}`]),
  ...[
    'http://evil.example',
    'https://evil.example:443',
    `http://127.0.0.1:${port + 1}`,
    'http://localhost',
    `http://127.0.0.1.evil.example:${port}`,
  ].map((origin): [string, string] => [`${origin}/api/dashboard`, `Host: 127.0.0.1:${port}`]),
  ...[
    'http://evil.example',
    'null',
    `http://localhost:${port}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${port + 1}`,
    'file://',
  ].map((origin): [string, string] => ['/api/dashboard', `Host: 127.0.0.1:${port}\r\nOrigin: ${origin}`]),
  ...['cross-site', 'same-site'].map((site): [string, string] => [
    '/api/dashboard',
    `Host: 127.0.0.1:${port}\r\nSec-Fetch-Site: ${site}`,
  ]),
  ...['..%2f..%2f..%2fetc%2fpasswd', '%2e%2e', '....//', '%00', 'a'.repeat(4_000)].map(
    (row): [string, string] => [`${table}/rows/${row}/file`, `Host: 127.0.0.1:${port}`],
  ),
]

/** Addresses of this machine and its networks, in all the ways that they can be spelt. */
const privateAddresses = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://0/',
  'http://localhost/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.0.1/',
  'http://169.254.169.254/latest/',
  'http://100.64.0.1/',
  'http://168.63.129.16/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://224.0.0.1/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'http://user:word@example.com/',
  'gopher://127.0.0.1/',
  'data:text/plain,a',
  '//127.0.0.1/',
  'x',
]

export const attacks: Attack[] = [
  {
    name: 'foreign hosts, targets, origins and paths',
    run: () =>
      withFolder((dataFolder) =>
        withServer({ entry: 'test/attacks/dashboardServer.ts', dataFolder }, async ({ port }) => {
          const answers = await Promise.all(
            foreign(port).map(([target, headers]) => ask(port, target, headers)),
          )
          const passed = answers.filter((answer) => !/^HTTP\/1.1 4\d\d /.test(answer) || /root:/.test(answer))
          return tell(
            answers.length,
            passed.map((answer) => answer.slice(0, 40)),
          )
        }),
      ),
  },
  {
    name: 'uploads from addresses of private networks',
    run: () =>
      withFolder((dataFolder) =>
        withServer(
          {
            entry: 'packages/local/src/main.ts',
            dataFolder,
            env: { CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS: '0' },
          },
          async ({ port }) => {
            const { call } = createApi(port)
            const upload = (file: string) =>
              call('POST', '/files', {
                filename: 'a.txt',
                mimetype: 'text/plain',
                file_type: 'uri',
                file,
              }).then(
                () => [`${file} was fetched`],
                (error: Error) => (error.message.includes('HTTP 400') ? [] : [error.message]),
              )
            return tell(privateAddresses.length, (await Promise.all(privateAddresses.map(upload))).flat())
          },
        ),
      ),
  },
]

const tell = (tries: number, passed: string[]): Outcome => ({
  isHeld: passed.length === 0,
  tries,
  words: passed.length === 0 ? 'all refused' : passed.join('; '),
})

function ask(port: number, target: string, headers: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.on('end', () => resolve(answer)).on('error', reject)
    socket.write(`GET ${target} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`)
  })
}
