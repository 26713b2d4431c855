import type { GreyPicture } from './GreyPicture.ts'

/** Of a picture's paper, not of its letters: nine of ten pixels around are darker. */
const paperShare = 0.9
/** What is darker than this share of the brightest paper is a dark field, not a shadow, and stays dark. */
const darkestShadow = 0.4
const white = 245

/** Takes shadows and yellowed paper out of a picture: each pixel is measured by the paper around it. */
export function evenLight(picture: GreyPicture): GreyPicture {
  const { width, height, bytes } = picture
  const tile = Math.max(16, Math.round(Math.max(width, height) / 64))
  const columns = Math.ceil(width / tile)
  const rows = Math.ceil(height / tile)
  const paper = smooth(paperOfTiles(picture, { tile, columns, rows }), columns, rows)
  const floor = paper.reduce((most, value) => Math.max(most, value), 1) * darkestShadow
  const even = new Uint8Array(bytes.length)
  for (let y = 0; y < height; y++) {
    const row = Math.min(Math.max(y / tile - 0.5, 0), rows - 1)
    const above = Math.floor(row) * columns
    const below = Math.min(Math.floor(row) + 1, rows - 1) * columns
    const down = row - Math.floor(row)
    for (let x = 0; x < width; x++) {
      const column = Math.min(Math.max(x / tile - 0.5, 0), columns - 1)
      const left = Math.floor(column)
      const right = Math.min(left + 1, columns - 1)
      const across = column - left
      const upper = (paper[above + left] ?? 0) * (1 - across) + (paper[above + right] ?? 0) * across
      const lower = (paper[below + left] ?? 0) * (1 - across) + (paper[below + right] ?? 0) * across
      const light = Math.max(upper * (1 - down) + lower * down, floor)
      even[y * width + x] = Math.min(255, ((bytes[y * width + x] ?? 0) * white) / light)
    }
  }
  return { width, height, bytes: even }
}

interface Tiles {
  tile: number
  columns: number
  rows: number
}

function paperOfTiles({ width, height, bytes }: GreyPicture, { tile, columns, rows }: Tiles): number[] {
  const paper: number[] = []
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      let total = 0
      for (let y = row * tile; y < Math.min((row + 1) * tile, height); y += 2)
        for (let x = column * tile; x < Math.min((column + 1) * tile, width); x += 2) {
          const value = bytes[y * width + x] ?? 0
          counts[value] = (counts[value] ?? 0) + 1
          total++
        }
      let value = 255
      for (let above = 0; value > 0; value--) {
        above += counts[value] ?? 0
        if (above > total * (1 - paperShare)) break
      }
      paper.push(value)
    }
  return paper
}

/** The middle of each tile and its neighbours: one tile in a dark field or a white gap does not count. */
function smooth(paper: readonly number[], columns: number, rows: number): number[] {
  return paper.map((_, index) => {
    const column = index % columns
    const row = Math.floor(index / columns)
    const around: number[] = []
    for (let y = Math.max(row - 1, 0); y <= Math.min(row + 1, rows - 1); y++)
      for (let x = Math.max(column - 1, 0); x <= Math.min(column + 1, columns - 1); x++)
        around.push(paper[y * columns + x] ?? 0)
    return around.toSorted((a, b) => a - b)[Math.floor(around.length / 2)] ?? 0
  })
}
