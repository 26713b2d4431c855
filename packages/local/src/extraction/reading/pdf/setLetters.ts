import type { OPS as Codes, PDFPageProxy } from 'unpdf/pdfjs'

/** A letter as a PDF sets it. Lengths are in heights of its font. */
export interface SetLetter {
  text: string
  width: number
  /**
   * From the letter before it on its line, without the spacing that its font gives to all letters; undefined after a
   * blank and where none stands before it.
   */
  gap: number | undefined
}

/** What a page does, one operation after the other. */
interface Operations {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

interface Glyph {
  unicode: string
  /** In units of its font, mostly thousandths of its height. */
  width: number
}

type Place = readonly [x: number, y: number]
type Matrix = readonly [number, number, number, number, number, number]

/** Letters that stand higher or lower than this share of their height are on another line. */
const sameLine = 0.2
const usualUnit = 0.001
const upright: Matrix = [1, 0, 0, 1, 0, 0]

const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Place => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** All letters of a page in the order in which it sets them. */
export async function setLetters(page: PDFPageProxy): Promise<SetLetter[]> {
  const { OPS } = await import('unpdf/pdfjs')
  const unitOf = (name: string): number =>
    (page.commonObjs.has(name) && page.commonObjs.get(name)?.fontMatrix?.[0]) || usualUnit
  return lettersOf(await page.getOperatorList(), OPS, unitOf)
}

/** pdf.js puts a blank into every gap, and does not tell which of them were blanks. */
function lettersOf(
  { fnArray, argsArray }: Operations,
  OPS: typeof Codes,
  unitOf: (font: string) => number,
): SetLetter[] {
  const letters: SetLetter[] = []
  let [size, unit, spacing, wordSpacing, stretch, leading] = [1, usualUnit, 0, 0, 1, 0]
  let line = upright
  let pen = 0
  /** Where the last letter ended. */
  let end: Place | undefined
  const startLine = (matrix: Matrix) => {
    line = matrix
    pen = 0
  }
  const move = (x: number, y: number) =>
    startLine([line[0], line[1], line[2], line[3], ...placed(line, x, y)])

  const show = (glyphs: readonly (Glyph | number | null)[]) => {
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') pen -= (glyph / 1000) * size * stretch
      else if (glyph) {
        const isBlank = glyph.unicode.trim() === ''
        const width = glyph.width * unit
        const gap = end && gapBetween(end, placed(line, pen, 0), scaled(line, size * stretch))
        if (!isBlank) letters.push({ text: glyph.unicode, width, gap })
        pen += (width * size + spacing + (glyph.unicode === ' ' ? wordSpacing : 0)) * stretch
        end = isBlank ? undefined : placed(line, pen, 0)
      }
    }
  }

  for (const [index, operation] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    const [first, second] = [Number(args[0]), Number(args[1])]
    if (operation === OPS.showText) show(args[0] as readonly (Glyph | number | null)[])
    else if (operation === OPS.beginText) startLine(upright)
    else if (operation === OPS.setTextMatrix) startLine(args[0] as Matrix)
    else if (operation === OPS.moveText) move(first, second)
    else if (operation === OPS.setLeadingMoveText) {
      leading = second
      move(first, second)
    } else if (operation === OPS.setLeading) leading = -first
    else if (operation === OPS.nextLine) move(0, leading)
    else if (operation === OPS.setFont) {
      size = second
      unit = unitOf(String(args[0]))
    } else if (operation === OPS.setCharSpacing) spacing = first
    else if (operation === OPS.setWordSpacing) wordSpacing = first
    else if (operation === OPS.setHScale) stretch = first / 100
    else if (operation === OPS.save || operation === OPS.restore || operation === OPS.transform)
      end = undefined
  }
  return letters
}

/** One height of the font along its line. */
const scaled = ([a, b]: Matrix, height: number): Place => [a * height, b * height]

/** Undefined where the next letter does not stand on the same line. */
function gapBetween(end: Place, start: Place, [a, b]: Place): number | undefined {
  const [x, y] = [start[0] - end[0], start[1] - end[1]]
  const scale = a * a + b * b
  const along = (x * a + y * b) / scale
  const across = (x * b - y * a) / scale
  return Number.isFinite(along) && Math.abs(across) < sameLine ? along : undefined
}
