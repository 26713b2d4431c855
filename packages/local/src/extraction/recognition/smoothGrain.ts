import type { GreyPicture } from './GreyPicture.ts'

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
