import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { WaitsForRecognition } from '../../../packages/local/src/extraction/recognition/RecognizedPage.ts'
import { bindPages, drawnInvoice, drawPage, withOrientation } from './drawPage.ts'

const invoice = {
  issuer: 'Kranich Papierwerk GmbH',
  invoice_number: '2031-4711',
  date: '2031-03-05',
  amount: 235.62,
}

async function read(bytes: Uint8Array, mimetype: string) {
  const outcome = await extractDocument({ bytes, mimetype, filename: 'scan' })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome
}

async function reasonOf(bytes: Uint8Array, mimetype: string): Promise<string> {
  const outcome = await extractDocument({ bytes, mimetype, filename: 'scan' })
  expect(outcome.status).toBe('error')
  return outcome.reasoning
}

/** A PNG that claims a size and has no pixel of it. */
function pngOfSize(width: number, height: number): Uint8Array {
  const png = Buffer.from(createCanvas(8, 8).toBuffer('image/png'))
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return new Uint8Array(png)
}

describe('extractDocument: pictures and scans', { timeout: 120_000 }, () => {
  it('reads a PNG that lies on its side and aslant, with a box of each word where it is seen', async () => {
    const canvas = drawPage(drawnInvoice, 91.5)
    const { data, reasoning, pages } = await read(canvas.toBuffer('image/png'), 'image/png')
    expect(data).toMatchObject(invoice)
    expect(reasoning).toMatch(/recognised, turned by 270 degrees/)
    expect(pages).toHaveLength(1)
    expect(pages?.[0]).toMatchObject({ width: canvas.width, height: canvas.height })
    const number = pages?.[0]?.words.find(({ text }) => text === '2031-4711')
    // The line of the number is 160 points below the top, which lies at the right here.
    expect(canvas.width - (number?.x ?? 0)).toBeGreaterThan(410)
    expect(canvas.width - (number?.x ?? 0)).toBeLessThan(470)
    expect(number?.height).toBeGreaterThan(number?.width ?? Infinity)
  })

  it('reads a JPEG as its camera was held, upside down', async () => {
    const stored = drawPage(drawnInvoice, 180).toBuffer('image/jpeg', 70)
    const { data, pages } = await read(withOrientation(stored, 3), 'image/jpeg')
    expect(data).toMatchObject(invoice)
    expect(pages?.[0]?.angle).toBeCloseTo(0, 0)
  })

  it('recognises the pages of a PDF that have no text, and only those', async () => {
    const told: string[] = []
    const half = drawnInvoice.slice(4)
    const bytes = await bindPages([drawnInvoice.slice(0, 4), drawPage(half, 180), []])
    const file = { bytes, mimetype: 'application/pdf', filename: 'mixed.pdf' }
    const outcome = await extractDocument(file, { onProgress: (words) => told.push(words) })
    expect(outcome).toMatchObject({ status: 'done', data: invoice })
    expect(told).toEqual(['Recognising page 2 of 3.'])
    const pages = outcome.status === 'done' ? outcome.pages : undefined
    expect(pages?.map(({ words }) => words.length > 0)).toEqual([false, true])
    await expect(extractDocument(file, { recognition: 'later' })).rejects.toThrow(WaitsForRecognition)
  })

  it('says plainly that a picture shows no text or is too poor', async () => {
    const blank = drawPage([])
    expect(await reasonOf(blank.toBuffer('image/png'), 'image/png')).toContain(
      'no text that could be recognised',
    )
    const blurred = createCanvas(1_200, 850)
    const context = blurred.getContext('2d')
    context.filter = 'blur(9px)'
    context.drawImage(drawPage(drawnInvoice), 0, 0)
    expect(await reasonOf(blurred.toBuffer('image/jpeg', 30), 'image/jpeg')).toMatch(
      /too poor to read|no text that could be recognised/,
    )
  })

  it('leaves out what does not get ready in time', async () => {
    const bytes = await bindPages([drawnInvoice.slice(0, 4), drawPage(drawnInvoice)])
    const file = { bytes, mimetype: 'application/pdf', filename: 'late.pdf' }
    const outcome = await extractDocument(file, { timeoutMs: 0 })
    expect(outcome).toMatchObject({ status: 'done', data: { invoice_number: '2031-4711' } })
    expect(outcome.reasoning).toContain('without page 2')
  })

  it.each([
    ['10,000 pixels square', pngOfSize(10_000, 10_000)],
    ['a line of a million pixels', pngOfSize(1_000_000, 1)],
  ])('does not unpack a picture of %s', async (_, bytes) => {
    expect(await reasonOf(bytes, 'image/png')).toContain('more pixels than this server unpacks')
  })

  const jpeg = drawPage(drawnInvoice).toBuffer('image/jpeg', 70)
  const png = drawPage(drawnInvoice).toBuffer('image/png')
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]))

  it.each([
    ['a JPEG that is cut off before it tells its size', jpeg.subarray(0, 100), 'image/jpeg'],
    ['a JPEG that is cut off before its pixels', jpeg.subarray(0, scan), 'image/jpeg'],
    ['a JPEG that is cut off in the head of its pixels', jpeg.subarray(0, scan + 6), 'image/jpeg'],
    ['a PNG that is cut off before its pixels', png.subarray(0, png.indexOf('IDAT')), 'image/png'],
    ['what is no picture', new TextEncoder().encode('no picture'), 'image/png'],
  ])('says that %s is damaged', async (_, bytes, mimetype) => {
    expect(await reasonOf(bytes, mimetype)).toContain('damaged')
  })
})
