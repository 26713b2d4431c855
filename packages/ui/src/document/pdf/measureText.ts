import type { MeasureText } from './readPdfPart.ts'

const sizePx = 30

let context: OffscreenCanvasRenderingContext2D | null | undefined

/**
 * Measures a text in the font of the same family that the browser has. A PDF tells how wide a run is, but not where its
 * words stand in it; by the letters' own widths their boxes are a good deal nearer than by their number.
 */
export const measureText: MeasureText = (text, fontFamily) => {
  context ??= new OffscreenCanvas(1, 1).getContext('2d')
  return (letters) => {
    if (!context || text.length === 0) return letters / Math.max(text.length, 1)
    context.font = `${sizePx}px ${fontFamily}`
    const whole = context.measureText(text).width
    return whole > 0 ? context.measureText(text.slice(0, letters)).width / whole : letters / text.length
  }
}
