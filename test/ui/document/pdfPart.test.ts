import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, boxesOf } from '../../../packages/ui/src/document/evidence/boxesOf.ts'
import { offsetAt } from '../../../packages/ui/src/document/evidence/offsetAt.ts'
import { rotateBox, rotateSize, unrotatePoint } from '../../../packages/ui/src/document/pdf/rotateBox.ts'
import { type PdfTextItem, readPdfPart } from '../../../packages/ui/src/document/pdf/readPdfPart.ts'
import { layOutLines } from '../../../packages/ui/src/document/reading/layOutLines.ts'

// A page of 200 by 100 points: a PDF counts from the lower left, a part from the upper left.
const page = { width: 200, height: 100, transform: [1, 0, 0, -1, 0, 100] }
const styles = { F1: { fontFamily: 'sans-serif', ascent: 0.8 } }

function item(str: string, x: number, more: Partial<PdfTextItem> & { y?: number } = {}): PdfTextItem {
  const { y = 50, ...rest } = more
  return {
    str,
    width: str.length * 5,
    transform: [10, 0, 0, 10, x, y],
    fontName: 'F1',
    hasEOL: false,
    ...rest,
  }
}

const textOf = (...items: PdfTextItem[]) => readPdfPart({ items, styles }, page).text

describe('readPdfPart', () => {
  it.each<[string, PdfTextItem[], string]>([
    ['no blank between runs of one word', [item('In', 10), item('voice', 20)], 'Invoice'],
    ['a blank between words', [item('In', 10), item('voice', 23)], 'In voice'],
    ['a tab between columns', [item('In', 10), item('voice', 60)], 'In\tvoice'],
    ['a tab before a column to the left', [item('b', 80), item('a', 10)], 'b\ta'],
    ['a line end between lines', [item('a', 10), item('b', 10, { y: 30 })], 'a\nb'],
    ['the blank that the file has', [item('a', 10), item(' ', 15, { width: 3 }), item('b', 18)], 'a b'],
    ['no second blank', [item('a ', 10), item(' b', 23)], 'a  b'],
    [
      'a line end where the direction changes',
      [item('a', 10), item('b', 16, { transform: [0, 10, -10, 0, 16, 50] })],
      'a\nb',
    ],
  ])('sets %s', (_what, items, text) => {
    expect(textOf(...items)).toBe(text)
  })

  it('knows where each run stands', () => {
    const part = readPdfPart({ items: [item('abcd', 20)], styles }, page)
    expect(boxesOf(part, { start: 1, end: 3 })).toEqual([{ x: 25, y: 42, width: 10, height: 10 }])
  })

  it('knows where a run stands that runs upwards', () => {
    const upwards = item('abcd', 0, { transform: [0, 10, -10, 0, 50, 20] })
    const part = readPdfPart({ items: [upwards], styles }, page)
    expect(boxesOf(part, { start: 0, end: 1 })).toEqual([{ x: 42, y: 75, width: 10, height: 5 }])
  })

  it('leaves out marks of content that have no text', () => {
    const items = [{ type: 'beginMarkedContent' }, item('a', 10), { type: 'endMarkedContent' }]
    expect(readPdfPart({ items, styles }, page).text).toBe('a')
  })

  it('shares out a run as its letters are wide', () => {
    const measure = () => (letters: number) => [0, 0.1, 0.2, 1][letters] ?? 1
    const part = readPdfPart({ items: [item('iiW', 0)], styles }, page, measure)
    expect(boxesOf(part, { start: 2, end: 3 })).toEqual([{ x: 3, y: 42, width: 12, height: 10 }])
  })
})

describe('boxes', () => {
  it('lead from a letter to its box and back', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z ]{1,20}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lines, fc.nat(200), (texts, any) => {
        const part = layOutLines(texts.join('\n'))
        const start = any % part.text.length
        const [box] = boxesOf(part, { start, end: start + 1 })
        if (part.text[start] === '\n') expect(box).toBeUndefined()
        else
          expect(
            offsetAt(part, {
              x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
              y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
            }),
          ).toBe(start)
      }),
    )
  })

  it('of no letter are none', () => {
    expect(boxesOf(layOutLines('ab'), { start: 5, end: 9 })).toEqual([])
    expect(boxAround([])).toBeUndefined()
    expect(offsetAt(layOutLines('ab'), { x: 50, y: 50 })).toBeUndefined()
  })

  it('stay on a page that is turned, and turn back', () => {
    const side = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
        (x, y, turn) => {
          const box = rotateBox({ x: x * 190, y: y * 90, width: 10, height: 10 }, page, turn)
          const size = rotateSize(page, turn)
          expect(box.x).toBeGreaterThanOrEqual(-1e-9)
          expect(box.x + box.width).toBeLessThanOrEqual(size.width + 1e-9)
          expect(box.y + box.height).toBeLessThanOrEqual(size.height + 1e-9)
          const middle = unrotatePoint({ x: box.x + 5, y: box.y + 5 }, page, turn)
          expect(middle.x).toBeCloseTo(x * 190 + 5)
          expect(middle.y).toBeCloseTo(y * 90 + 5)
        },
      ),
    )
  })
})
