import { type Canvas, createCanvas } from '@napi-rs/canvas'

export interface TurnedPicture {
  canvas: Canvas
  /** Where a point of the turned picture stands on the page as it is shown, in pixels of what was drawn. */
  toShown: (x: number, y: number) => [x: number, y: number]
}

/** Turns a page clockwise by an angle, on white and as large as all of it needs. */
export function turnPicture(page: Canvas, radians: number): TurnedPicture {
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const width = Math.max(1, Math.round(Math.abs(page.width * cos) + Math.abs(page.height * sin)))
  const height = Math.max(1, Math.round(Math.abs(page.width * sin) + Math.abs(page.height * cos)))
  const toShown = (x: number, y: number): [number, number] => {
    const across = x - width / 2
    const down = y - height / 2
    return [page.width / 2 + across * cos + down * sin, page.height / 2 - across * sin + down * cos]
  }
  if (radians === 0) return { canvas: page, toShown }
  const { canvas, context } = whiteCanvas(width, height)
  context.imageSmoothingQuality = 'high'
  context.translate(width / 2, height / 2)
  context.rotate(radians)
  context.drawImage(page, -page.width / 2, -page.height / 2)
  return { canvas, toShown }
}

/** White paper of at least one pixel, and what draws on it. */
export function whiteCanvas(width: number, height: number) {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return { canvas, context }
}
