import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { buildWorkbook, sheetOf, type WorkbookOptions } from '../hostile/buildWorkbook.ts'
import { buildInvoicePdf, row } from './buildInvoicePdf.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 6, 0, 0, 0,
])

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function reasonOf(bytes: Uint8Array, mimetype: string, filename = 'file'): Promise<string> {
  const outcome = await extractDocument({ bytes, mimetype, filename })
  expect(outcome.status).toBe('error')
  expect(outcome.reasoning).toContain('no AI')
  expect(outcome.reasoning).not.toMatch(/\bat .*:\d+:\d+|Error:/)
  return outcome.reasoning
}

describe('extractDocument: what cannot be read', () => {
  it('says that an empty file is empty', async () => {
    expect(await reasonOf(new Uint8Array(), 'application/pdf')).toContain('0 bytes')
  })

  it('says that a PDF has nothing on its pages', async () => {
    const reason = await reasonOf(await buildInvoicePdf([[], []]), 'application/pdf')
    expect(reason).toContain('empty: no text, and no picture')
  })

  it('says that a PDF is locked by a password', async () => {
    const bytes = await buildInvoicePdf([[row(40, { 40: 'Invoice 1' })]], { userPassword: 'secret' })
    expect(await reasonOf(bytes, 'application/pdf')).toContain('password')
  })

  it('says that a PDF is damaged', async () => {
    expect(await reasonOf(bytesOf('%PDF-1.7\nthis is not one'), 'application/pdf')).toContain('damaged')
  })

  it('says that a PDF was cut off', async () => {
    const whole = await buildInvoicePdf([[row(40, { 40: 'Invoice 1' })]])
    expect(await reasonOf(whole.slice(0, 60), 'application/pdf')).toContain('damaged')
  })

  it.each([
    ['audio/mp3', bytesOf('ID3 not really music')],
    ['video/mp4', bytesOf('moving pictures')],
    ['application/msword', bytesOf('letter')],
  ])('says that %s is not text', async (mimetype, bytes) => {
    expect(await reasonOf(bytes, mimetype)).toContain('This local engine reads PDF')
  })

  it('goes by the bytes when the mimetype lies', async () => {
    expect(await reasonOf(png, 'application/pdf')).toContain('picture')
    const pdf = await buildInvoicePdf([[row(40, { 40: 'Invoice No. 7781' })]])
    const outcome = await extractDocument({ bytes: pdf, mimetype: 'text/plain', filename: 'a.txt' })
    expect(outcome).toMatchObject({ status: 'done', data: { invoice_number: '7781' } })
  })

  it('says that an old Excel file must be saved as xlsx', async () => {
    const old = new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
    ])
    expect(await reasonOf(old, 'application/vnd.ms-excel', 'a.xls')).toContain('old Office')
  })

  it('says that a workbook, a JSON text, a text and a CSV are broken', async () => {
    expect(await reasonOf(bytesOf('not a zip'), xlsx)).toContain('Excel workbook')
    expect(await reasonOf(bytesOf('{"a":'), 'application/json')).toContain('not valid JSON')
    expect(await reasonOf(bytesOf(' \n '), 'text/plain')).toContain('only blanks')
    expect(await reasonOf(bytesOf('\n\n'), 'text/csv')).toContain('only blanks')
    expect(await reasonOf(new Uint8Array([1, 2, 3, 0, 5, 6, 7, 1, 2, 3]), 'text/plain')).toContain('binary')
  })

  it('refuses a workbook that unpacks to more than the limit, whatever it declares', async () => {
    const bomb = (options: WorkbookOptions) => buildWorkbook(Buffer.alloc(110 * 1024 * 1024, 32), options)
    expect(bomb({}).length).toBeLessThan(200_000)
    expect(await reasonOf(bomb({}), xlsx, 'a.xlsx')).toContain('unpacks to more')
    for (const options of [{ declaredBytes: 1 }, { hasDirectory: false }])
      expect(await reasonOf(bomb(options), xlsx, 'a.xlsx')).toContain('cannot be opened')
  })

  it('refuses a workbook with one cell at the far end of its grid', async () => {
    const far = buildWorkbook(sheetOf({ A1: 'a', XFD1048576: 'b' }))
    expect(await reasonOf(far, xlsx, 'a.xlsx')).toContain('so far out')
  })
})
