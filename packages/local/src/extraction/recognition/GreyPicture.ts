import type { Canvas } from '@napi-rs/canvas'

/** One byte for each pixel, 0 for black. */
export interface GreyPicture {
  width: number
  height: number
  bytes: Uint8Array
}

export function toGrey(canvas: Canvas): GreyPicture {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const bytes = new Uint8Array(width * height)
  for (let pixel = 0; pixel < bytes.length; pixel++) {
    const at = pixel * 4
    bytes[pixel] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8
  }
  return { width, height, bytes }
}

/** As a portable grey map, which needs no packing. */
export function toPgm({ width, height, bytes }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), bytes])
}

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
  const paper = middles(paperOfTiles(picture, tile), columns, rows)
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

function paperOfTiles({ width, height, bytes }: GreyPicture, tile: number): number[] {
  const paper: number[] = []
  const counts = new Uint32Array(256)
  for (let top = 0; top < height; top += tile)
    for (let left = 0; left < width; left += tile) {
      counts.fill(0)
      let total = 0
      for (let y = top; y < Math.min(top + tile, height); y += 2)
        for (let x = left; x < Math.min(left + tile, width); x += 2) {
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
function middles(paper: readonly number[], columns: number, rows: number): number[] {
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

/** Paper is brighter. */
const paper = 170
/** By so many of 255 steps the middle pixel of paper differs from its neighbours where it has grain. */
const leastGrain = 3
/** Every so many rows are enough to see it. */
const sampled = 8

/** Takes the grain of a scanner or camera out of a picture, which breaks thin strokes; a clean one stays as sharp as it is. */
export function smoothGrain(picture: GreyPicture): GreyPicture {
  return grainOf(picture) < leastGrain ? picture : smooth(smooth(picture))
}

function smooth({ width, height, bytes }: GreyPicture): GreyPicture {
  const even = new Uint8Array(bytes)
  const rows = new Uint16Array(bytes.length)
  for (let at = 1; at < bytes.length - 1; at++)
    rows[at] = (bytes[at - 1] ?? 0) + 2 * (bytes[at] ?? 0) + (bytes[at + 1] ?? 0)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      even[at] = ((rows[at - width] ?? 0) + 2 * (rows[at] ?? 0) + (rows[at + width] ?? 0)) / 16
    }
  return { width, height, bytes: even }
}

/** By how much pixels of paper differ from the two beside them; the middle of all, so that letters do not count. */
function grainOf({ width, height, bytes }: GreyPicture): number {
  const counts = new Uint32Array(256)
  let total = 0
  for (let y = 0; y < height; y += sampled)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const beside = ((bytes[at - 1] ?? 0) + (bytes[at + 1] ?? 0)) / 2
      // White that was put around a page has no grain.
      if (beside < paper || beside === 255) continue
      const grain = Math.round(Math.abs((bytes[at] ?? 0) - beside))
      counts[grain] = (counts[grain] ?? 0) + 1
      total++
    }
  let below = 0
  return Math.max(
    0,
    counts.findIndex((count) => (below += count) * 2 >= total),
  )
}
