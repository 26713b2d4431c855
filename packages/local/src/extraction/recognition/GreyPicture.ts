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
