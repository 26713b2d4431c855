import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildProxy, filesPath, key, runPath } from './buildProxy.ts'

const each = (spell: (letter: string, code: number) => string) => (text: string) =>
  [...text].map((letter) => spell(letter, letter.charCodeAt(0))).join('')
const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64')
const hex = (code: number) => code.toString(16).padStart(2, '0')

const bits = (text: string) =>
  [...Buffer.from(text)].map((code) => code.toString(2).padStart(8, '0')).join('')
const base32 = (text: string) =>
  (bits(text).match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
const ascii85 = (text: string) =>
  (text.match(/.{1,4}/g) ?? [])
    .map((four) => {
      const number = Buffer.from(four.padEnd(4, '\0')).readUInt32BE()
      return [85 ** 4, 85 ** 3, 85 ** 2, 85, 1]
        .map((place) => String.fromCharCode((Math.floor(number / place) % 85) + 33))
        .join('')
    })
    .join('')

/** Ways to spell a text that fits into the sentence of an error. */
const spellings: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'half of it': (text) => text.slice(4, 20),
  backwards: (text) => [...text].toReversed().join(''),
  rot13: each((letter, code) =>
    /[a-z]/.test(letter) ? String.fromCharCode(((code - 97 + 13) % 26) + 97) : letter,
  ),
  'split by spaces': each((letter) => `${letter} `),
  'split by lines': (text) => (text.match(/.{1,7}/g) ?? []).join('\n'),
  'split by marks of no width': each((letter) => `${letter}\u200b`),
  'in full-width letters': each((_, code) => String.fromCharCode(code + 0xfee0)),
  'in \\u escapes': each((_, code) => `\\u00${hex(code)}`),
  'in \\u{} escapes': each((_, code) => `\\u{${hex(code)}}`),
  'in \\x escapes': each((_, code) => `\\x${hex(code)}`),
  'in octal escapes': each((_, code) => `\\${code.toString(8).padStart(3, '0')}`),
  'percent-encoded': each((_, code) => `%${hex(code)}`),
  'percent-encoded twice': each((_, code) => `%25${hex(code)}`),
  'as quoted-printable': each((_, code) => `=${hex(code).toUpperCase()}`),
  'in decimal entities': each((_, code) => `&#${code};`),
  'in hex entities': each((_, code) => `&#x00${hex(code)};`),
  'in named entities': (text) => text.replaceAll('-', '&hyphen;'),
  'in entities of entities': each((_, code) => `&amp;#${code};`),
  'in hex': each((_, code) => hex(code)),
  'in hex with colons': each((_, code) => `${hex(code)}:`),
  'in a list of 0x': each((_, code) => `0x${hex(code)}, `),
  'in a list of codes': each((_, code) => `${code}, `),
  'in bits': each((_, code) => code.toString(2).padStart(8, '0')),
  'in base64': (text) => base64(text),
  'in base64, one further': (text) => base64(`a${text}z`),
  'in base64, two further': (text) => base64(`ab${text}yz`),
  'in base64 for addresses': (text) => Buffer.from(`??>${text}`).toString('base64url'),
  'in base64 in lines': (text) => (base64(`X-API-Key: ${text}`).match(/.{1,9}/g) ?? []).join('\r\n'),
  'in base64 of base64': (text) => base64(base64(`a${text}`)),
  'in base64 of UTF-16': (text) => base64(text, 'utf16le'),
  'in base64 of UTF-16, high bytes first': (text) =>
    Buffer.from(text, 'utf16le').swap16().toString('base64').replace('=', ' ='),
  'in hex of UTF-16': (text) => Buffer.from(text, 'utf16le').swap16().toString('hex').replaceAll('00', '00 '),
  'in base64 of hex': (text) => base64(Buffer.from(text).toString('hex')),
  'in base32': base32,
  'in base85': ascii85,
  'in base64, percent-encoded': (text) => encodeURIComponent(base64(`ab${text}`)),
}

const type = (value: string) => ({ 'content-type': value })
const page = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Response(body, { status: 500, headers })
/** Bodies that are no sentence, each holding the key. */
const bodies: Record<string, () => Response> = {
  'gzip that says so': () => page(gzipSync(key), { ...type('text/plain'), 'content-encoding': 'gzip' }),
  'gzip that says nothing': () => page(gzipSync(key)),
  deflate: () => page(deflateSync(key)),
  brotli: () => page(brotliCompressSync(key)),
  'UTF-16': () => page(Buffer.from(JSON.stringify({ errorMessage: key }), 'utf16le')),
  'UTF-16 that says so': () =>
    page(Buffer.from(JSON.stringify({ errorMessage: key }), 'utf16le'), type('text/plain; charset=utf-16le')),
  'a dump of bytes': () => Response.json({ errorMessage: Buffer.from(key) }, { status: 500 }),
  'a list of letters': () => Response.json({ errorMessage: 'no', sent: [...key] }, { status: 500 }),
  'names of fields': () => Response.json({ errorMessage: 'no', [key]: 1 }, { status: 500 }),
  'JSON with every letter escaped': () =>
    page(`{"errorMessage":"${spellings['in \\u escapes']?.(key)}"}`, type('application/json')),
  'a very long text': () => Response.json({ errorMessage: `${'x '.repeat(20_000)}${key}` }, { status: 500 }),
}

/** Every way back from what callers saw to the key that this test knows: plain, and by its code points. */
function shows(seen: string, spell: (text: string) => string): boolean {
  return [spell(key), spell(key).slice(4, 24), key, key.slice(0, 12)].some((secret) => seen.includes(secret))
}

async function seen(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer())
  return [bytes.toString(), bytes.toString('utf16le'), JSON.stringify([...response.headers])].join('\n')
}

describe('createRunProxy: the key in the error of an upstream', () => {
  it.each(Object.entries(spellings))('is not passed back %s', async (_, spell) => {
    const { get, post } = buildProxy({}, () =>
      Response.json({ errorMessage: `The key ${spell(key)} is not valid` }, { status: 401 }),
    )
    for (const response of [await get(runPath), await post(filesPath, {})]) {
      expect(response.status).toBe(401)
      const text = await response.text()
      expect(shows(text, spell)).toBe(false)
      const { errorMessage } = JSON.parse(text) as { errorMessage: string }
      expect(shows(errorMessage, spell)).toBe(false)
      expect(errorMessage).not.toBe('')
    }
  })

  it.each(Object.entries(bodies))('is not passed back in %s', async (_, reply) => {
    const extensions = [{ name: 'notes', method: 'GET', path: '/notes' } as const]
    const { get } = buildProxy({ extensions }, reply)
    for (const path of [runPath, '/api/notes']) {
      const response = await get(path)
      expect(response.status).toBe(500)
      const text = await seen(response)
      expect(text).not.toContain(key)
      expect(text).not.toContain([...Buffer.from(key)].slice(0, 8).join(','))
      expect(text).not.toContain('"s","q","u","i","d"')
    }
  })

  it.each([200, 401, 429])('is not passed back in a header of a %i', async (status) => {
    const headers = {
      'content-type': `application/json; note=${key}`,
      'retry-after': key,
      'retry-after-ms': base64(key),
      [`${key}-poll-after-ms`]: '7',
      'x-poll-after-ms': [...Buffer.from(key)].join(''),
      'content-disposition': `attachment; filename="${encodeURIComponent(base64(key))}.pdf"`,
    }
    const extensions = [{ name: 'file', method: 'GET', path: '/file' } as const]
    const { get } = buildProxy({ extensions }, () => new Response('{}', { status, headers }))
    for (const path of [runPath, '/api/file']) {
      const text = JSON.stringify([...(await get(path)).headers])
      for (const secret of [key, base64(key).replaceAll('=', ''), '115113117105100'])
        expect(text).not.toContain(secret)
    }
  })

  it('does not take a sentence for the key', async () => {
    const errorMessage =
      'Run 8d7f0c7e-6f0a-4c55-9d5c-0d7a1f5b8f21 of 2026-11-28T10:00:00Z is not there (100 % sure). See docs/errors/RUN-404.md.'
    const { get } = buildProxy({}, () => Response.json({ errorMessage }, { status: 404 }))
    expect(await (await get(runPath)).json()).toEqual({ errorMessage })
  })

  it('passes on what an extension says beside its sentence', async () => {
    const body = {
      errorMessage: 'Somebody was faster',
      review: { reviewed_by: 'ada', fields: [1, 2, { a: null }] },
    }
    const extensions = [{ name: 'review', method: 'GET', path: '/review' } as const]
    const { get } = buildProxy({ extensions }, () => Response.json(body, { status: 409 }))
    expect(await (await get('/api/review')).json()).toEqual(body)
  })
})

describe('createRunProxy: charsets', () => {
  const latin = Buffer.from(
    [...'{"data":{"name":"M'].map((letter) => letter.charCodeAt(0)).concat(0xfc, 0x22, 0x7d, 0x7d),
  )

  it.each([
    ['application/json; charset=iso-8859-1', latin],
    ['text/csv; charset="windows-1252"', Buffer.from([0x80, 0x81, 0x00, 0xff])],
    ['application/json; charset=utf-16le', Buffer.from('\ufeff{"data":{}}', 'utf16le')],
    ['application/json', Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
    ['application/octet-stream', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])('passes an answer of type %s on byte for byte', async (contentType, bytes) => {
    const { get } = buildProxy({}, () => new Response(bytes, { headers: type(contentType) }))
    for (let time = 0; time < 2; time += 1) {
      const response = await get(runPath)
      expect(response.headers.get('content-type')).toBe(contentType)
      expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
    }
  })

  it('reads the sentence of an error in its own charset', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"errorMessage":"M'),
      Buffer.from([0xfc]),
      Buffer.from('ller"}'),
    ])
    const headers = type('application/json; charset=iso-8859-1')
    const { get } = buildProxy({}, () => new Response(bytes, { status: 400, headers }))
    expect(await (await get(runPath)).json()).toEqual({ errorMessage: 'Müller' })
  })

  it('narrows a list of projects in another charset', async () => {
    const bytes = Buffer.from('[{"name":"Münze"},{"name":"x"}]', 'utf16le')
    const headers = type('application/json; charset=utf-16le')
    const { get } = buildProxy({ allow: { projects: ['Münze'] } }, () => new Response(bytes, { headers }))
    expect(await (await get('/api/projects')).json()).toEqual([{ name: 'Münze' }])
  })
})
