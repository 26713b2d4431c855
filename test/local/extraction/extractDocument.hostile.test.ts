import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { readDocument } from '../../../packages/local/src/extraction/reading/readDocument.ts'
import { ReadingError } from '../../../packages/local/src/extraction/reading/Reading.ts'
import type { Recognize } from '../../../packages/local/src/extraction/recognition/recognizePages.ts'
import { hostileDocuments } from '../hostile/hostileDocuments.ts'
import { hostilePictures } from '../hostile/hostilePictures.ts'

/** What each gets; PDFs are for a process that may end (see `isolation.test.ts`). */
const outcomes: Record<string, RegExp> = {
  'mail: a cell over a thousand million columns': /e-mail/,
  'mail: a cell over a thousand million rows': /e-mail/,
  'mail: the span in letters of its own': /e-mail/,
  'mail: 40,000 cells of 1,000 columns': /text of the message was left out.*far more than they hold/,
  'mail: a wide cell above 50,000 narrow ones': /text of the message was left out.*far more than they hold/,
  'mail: tags nested 200,000 deep': /text of the message was left out.*nested too deeply/,
  'mail: tables nested 5,000 deep': /text of the message was left out/,
  'mail: 100,000 parts': /more parts than this server reads/,
  'mail: 200,000 receivers': /e-mail/,
  'workbook: a directory that tells a smaller size': /cannot be opened/,
  'workbook: parts that its directory does not name': /1 sheet/,
  'workbook: no directory': /cannot be opened/,
  'workbook: a cell far out': /stands so far out/,
  'workbook: a cell far out, in letters of their own': /cannot be opened/,
  'workbook: a cell far out, on a sheet of another name': /stands so far out/,
  'CSV: 700,000 columns of one name': /first 16384 columns/,
  'CSV: 100,000 names, and 60,000 columns of one': /first 16384 columns/,
  'CSV: 2,000 rows of 5,000 cells': /first 200 rows/,
}

const named = new Map(hostileDocuments.map((document) => [document.name, document]))

describe('extractDocument: documents that ask for very much', () => {
  it.each(Object.entries(outcomes))('%s', async (name, words) => {
    const document = named.get(name)
    if (document === undefined) throw new Error('There is no such document.')
    const { filename, mimetype } = document
    const { reasoning } = await extractDocument({ bytes: document.bytes(), filename, mimetype })
    expect(reasoning).toMatch(words)
  })

  it('are all tried', () => {
    const others = [...named.keys()].filter((name) => !(name in outcomes))
    expect(others.filter((name) => !name.startsWith('PDF:'))).toEqual([])
  })
})

describe('readDocument: hostile pictures in a PDF', () => {
  /** Draws the pages as the recognition does, and reads nothing on them. */
  async function drawn(name: string): Promise<{ feet: number[][]; reason: string }> {
    const document = hostilePictures.find((one) => one.name === `PDF: ${name}`)
    if (document === undefined) throw new Error('There is no such picture.')
    const feet: number[][] = []
    const draw: Recognize = async (pages) => {
      for (const page of pages) {
        const canvas = await page.open().then((source) => source.draw(1))
        feet.push([...canvas.getContext('2d').getImageData(300, 790, 1, 1).data])
      }
      return new Map()
    }
    const { filename, mimetype } = document
    const reason = await readDocument({ bytes: document.bytes(), filename, mimetype }, draw).then(
      () => '',
      (error: unknown) => (error instanceof ReadingError ? error.message : 'an error of another kind'),
    )
    return { feet, reason }
  }

  it.each([
    'a picture that claims 60,000 by 60,000 pixels',
    'a picture that claims more pixels than a number holds',
  ])('unpacks nothing of %s, and says the limit', async (name) => {
    expect(await drawn(name)).toEqual({ feet: [], reason: expect.stringMatching(/50 million pixels/) })
  })

  it.each(['a broken JBIG2', 'a broken JPEG 2000', 'a broken JPEG', 'a broken fax'])(
    'draws the rest of a page with %s',
    async (name) => {
      const black = [0, 0, 0, 255]
      expect(await drawn(name)).toEqual({ feet: [black], reason: expect.stringMatching(/pictures/) })
    },
  )
})
