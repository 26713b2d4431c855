import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellStarts, layOutSheet } from '../../../packages/ui/src/document/reading/layOutSheet.ts'
import { sheetColumnWidths } from '../../../packages/ui/src/document/views/sheet/sheetColumnWidths.ts'
import { rangesIn } from '../../../packages/ui/src/document/views/text/Highlight.ts'
import { markText } from '../../../packages/ui/src/document/views/text/markText.ts'
import { zoomedIn, zoomedOut } from '../../../packages/ui/src/document/views/picture/zoomSteps.ts'

const range = (start: number, end: number, isCurrent = false) => ({ start, end, isCurrent })

describe('markText', () => {
  it('cuts a text at its marks', () => {
    expect(markText('Total 12.50 EUR', 100, [range(106, 111, true), range(112, 115)])).toEqual([
      { start: 100, text: 'Total ', mark: 'none' },
      { start: 106, text: '12.50', mark: 'current' },
      { start: 111, text: ' ', mark: 'none' },
      { start: 112, text: 'EUR', mark: 'place' },
    ])
  })

  it('loses and doubles no letter, wherever the marks are', () => {
    const marks = fc.array(fc.tuple(fc.nat(60), fc.nat(20)))
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(20), marks, (text, start, found) => {
        const ranges = found
          .map(([from, length]) => range(from, from + length))
          .toSorted((a, b) => a.start - b.start)
        const pieces = markText(text, start, ranges)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces)
          expect(text.slice(piece.start - start)).toMatch(piece.text[0] ? /./s : /^/)
      }),
    )
  })

  it('takes the marks of its own part, in the order of the text', () => {
    const place = (part: number, ...starts: number[]) => ({
      place: { part, ranges: starts.map((start) => ({ start, end: start + 1 })) },
      isCurrent: false,
    })
    expect(rangesIn([place(0, 9, 2), place(1, 4), place(0, 5)], 0).map(({ start }) => start)).toEqual([
      2, 5, 9,
    ])
  })
})

describe('zoom', () => {
  it('goes from 25 to 400 percent and no further', () => {
    const ups = Array.from({ length: 20 }).reduce<number>((scale) => zoomedIn(scale), 0.5)
    const downs = Array.from({ length: 20 }).reduce<number>((scale) => zoomedOut(scale), 4)
    expect([ups, downs]).toEqual([4, 0.25])
  })

  it('takes the next step from any scale, as fitting the width gives it', () => {
    expect([zoomedIn(0.87), zoomedOut(0.87)]).toEqual([0.9, 0.8])
    expect([zoomedIn(1.2499), zoomedOut(1.2501)]).toEqual([1.5, 1.1])
  })
})

describe('a sheet', () => {
  const sheet = { name: '', rows: [['a', 'bc'], [], ['d']] }

  it('has each cell where its text says', () => {
    const { text } = layOutSheet(sheet)
    const cells = cellStarts(sheet).map((row, index) =>
      row.map((start, column) => text.slice(start, start + (sheet.rows[index]?.[column]?.length ?? 0))),
    )
    expect(cells).toEqual(sheet.rows)
  })

  it('has columns as wide as their cells, within bounds', () => {
    expect(sheetColumnWidths([['a', 'x'.repeat(99)], ['a longer one']])).toEqual([12, 36])
  })
})
