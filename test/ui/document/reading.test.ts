import { describe, expect, it } from 'vitest'
import type { DocumentContent } from '../../../packages/ui/src/document/reading/DocumentContent.ts'
import { documentKind } from '../../../packages/ui/src/document/reading/documentKind.ts'
import { readDocument } from '../../../packages/ui/src/document/reading/readDocument.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function read(text: string | Uint8Array<ArrayBuffer>, name: string, mimetype = ''): Promise<DocumentContent> {
  return readDocument(new Blob([text]), { name, mimetype })
}

describe('documentKind', () => {
  it.each([
    ['%PDF-1.7', 'text/plain', 'a.txt', 'pdf'],
    ['\u0089PNG\r\n', '', 'a', 'image'],
    ['\u00ff\u00d8\u00ff\u00e0', 'application/octet-stream', 'a.bin', 'image'],
    ['a,b', 'text/plain', 'a.csv', 'csv'],
    ['a,b', 'text/csv', 'a.txt', 'csv'],
    ['hello', 'text/plain; charset=utf-8', undefined, 'text'],
    ['From:', 'message/rfc822', undefined, 'mail'],
    ['PK', '', 'a.xlsx', 'sheet'],
    ['\u00d0\u00cf', 'application/vnd.ms-excel', 'a.xls', 'unknown'],
    ['{}', 'application/json', undefined, 'json'],
    ['ID3', 'audio/mpeg', 'a', 'audio'],
    ['', 'video/mp4', 'a', 'video'],
    ['<svg/>', 'image/svg+xml', 'a.svg', 'unknown'],
    ['<html>', 'text/html', 'a.html', 'unknown'],
    ['', undefined, undefined, 'unknown'],
  ])('takes %j of type %s named %s for %s', (start, ...[mimetype, name, kind]) => {
    expect(documentKind({ firstBytes: bytes(start ?? ''), mimetype, name })).toBe(kind)
  })
})

describe('readDocument', () => {
  it('reads text with any line ends, and Windows-1252 where it is no UTF-8', async () => {
    const content = await read(bytes('Gr\u00fc\u00dfe\r\nKiel\rEnde'), 'a.txt')
    expect(content.kind === 'text' && content.text.parts[0]?.text).toBe('Grüße\nKiel\nEnde')
  })

  it('lays JSON out, and shows what is none as it is', async () => {
    const good = await read('{"a":[1,2]}', 'a.json')
    expect(good.kind === 'text' && good.text.parts[0]?.text).toBe('{\n  "a": [\n    1,\n    2\n  ]\n}')
    const bad = await read('{"a":', 'a.json')
    expect(bad.kind === 'text' && bad.text.parts[0]?.text).toBe('{"a":')
  })

  it('reads CSV with the separator that it has or says', async () => {
    const rows = async (text: string) => {
      const content = await read(text, 'a.csv')
      return content.kind === 'table' ? content.sheets[0]?.rows : undefined
    }
    expect(await rows('a;b\n1;"2\n3"')).toEqual([
      ['a', 'b'],
      ['1', '2 3'],
    ])
    expect(await rows('sep=|\r\na|b,c')).toEqual([['a', 'b,c']])
  })

  it('reads the headers, the text and the attachments of a mail, and makes text of HTML', async () => {
    const mail = [
      'From: Owen <owen@example.com>',
      'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
      'Content-Type: multipart/mixed; boundary=p',
      '',
      '--p',
      'Content-Type: text/html',
      '',
      '<p>Dear <b>all</b></p><script>alert(1)</script><img src="https://tracker.example.com/p.png">',
      '--p',
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Disposition: attachment; filename="a.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--p--',
    ].join('\r\n')
    const content = await read(mail, 'a.eml')
    expect(content).toMatchObject({
      kind: 'mail',
      mail: {
        headers: [
          { name: 'subject', value: 'Grüße' },
          { name: 'from', value: 'Owen <owen@example.com>' },
        ],
        attachments: [{ name: 'a.pdf', mimetype: 'application/pdf' }],
      },
    })
    expect(content.kind === 'mail' && content.text.parts[0]?.text).toBe(
      'Grüße\nOwen <owen@example.com>\nDear all',
    )
  })

  it.each([
    ['', 'a.txt', 'empty'],
    [' \n ', 'a.txt', 'empty'],
    ['', 'a.pdf', 'empty'],
    ['no workbook', 'a.xlsx', 'broken'],
    ['\u0001\u0002', 'a.dwg', 'unknown'],
    ['<html><script>alert(1)</script>', 'a.html', 'unknown'],
  ])('says of %j named %s: %s', async (text, name, reason) => {
    expect(await read(text, name)).toEqual({ kind: 'unreadable', reason })
  })

  it('cuts a text that no page can hold, and says so', async () => {
    const content = await read('a'.repeat(2_000_001), 'a.txt')
    expect(content).toMatchObject({ kind: 'text', isCut: true })
  })
})
