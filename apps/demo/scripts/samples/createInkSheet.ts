import { dotMatrixGlyphs } from './dotMatrixGlyphs.ts'
import type { Point } from './turnAround.ts'

export type InkSheet = {
  /** How dark each pixel is, from 0 (paper) to 1 (black), row by row. */
  readonly ink: Float32Array
  dot(x: number, y: number, dot: { radius: number; darkness: number }): void
  line(from: Point, to: Point, dot: { radius: number; darkness: number }): void
  text(words: string, place: { x: number; y: number; pitch: number; radius: number; darkness: number }): void
}

export type SheetSetup = {
  widthPx: number
  heightPx: number
  /** Turns a point of the upright page into the pixel that the scanner saw it at. */
  place: (point: Point) => Point
  /** Draws the next number between 0 and 1, for a ribbon that prints unevenly. */
  random: () => number
  /** Print on what another sheet holds already, for what lies on the page at an angle of its own. */
  over?: InkSheet
}

/** A grey picture that is printed on with round dots, which look the same however the page is turned. */
export function createInkSheet({ widthPx, heightPx, place, random, over }: SheetSetup): InkSheet {
  const ink = over?.ink ?? new Float32Array(widthPx * heightPx)

  const dot: InkSheet['dot'] = (pageX, pageY, { radius, darkness }) => {
    const [x, y] = place([pageX, pageY])
    const reach = radius + 1
    for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(heightPx - 1, y + reach); row++) {
      for (
        let column = Math.max(0, Math.floor(x - reach));
        column <= Math.min(widthPx - 1, x + reach);
        column++
      ) {
        const distance = distanceOf([x, y], [column, row])
        const covered = Math.min(1, Math.max(0, radius + 0.5 - distance)) * darkness
        const at = row * widthPx + column
        ink[at] = Math.max(ink[at] ?? 0, covered)
      }
    }
  }

  return {
    ink,
    dot,
    line([fromX, fromY], [toX, toY], look) {
      const steps = Math.ceil(distanceOf([fromX, fromY], [toX, toY]) / (look.radius * 0.7))
      for (let step = 0; step <= steps; step++)
        dot(fromX + ((toX - fromX) * step) / steps, fromY + ((toY - fromY) * step) / steps, look)
    },
    text(words, { x, y, pitch, radius, darkness }) {
      for (const [position, letter] of Array.from(words).entries()) {
        const rows = (dotMatrixGlyphs[letter] ?? '').split(' ')
        for (const [row, pins] of rows.entries()) {
          for (const [column, pin] of Array.from(pins).entries()) {
            if (pin !== '1') continue
            const uneven = darkness * (0.78 + 0.22 * random())
            dot(x + (position * 6 + column) * pitch, y + row * pitch * 1.2, { radius, darkness: uneven })
          }
        }
      }
    },
  }
}

function distanceOf([fromX, fromY]: Point, [toX, toY]: Point): number {
  return Math.sqrt((toX - fromX) * (toX - fromX) + (toY - fromY) * (toY - fromY))
}
