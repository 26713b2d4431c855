import { createCanvas } from '@napi-rs/canvas'

/** White paper of at least one pixel, and what draws on it. */
export function whiteCanvas(width: number, height: number) {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return { canvas, context }
}
