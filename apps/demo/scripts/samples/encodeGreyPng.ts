import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const bitDepth = 4

/** Encodes 16 levels of grey (0 black to 15 white, one number a pixel, even width) as a PNG. */
export function encodeGreyPng(levels: Uint8Array, widthPx: number): Uint8Array {
  const heightPx = levels.length / widthPx
  const rowBytes = widthPx / 2
  const rows = new Uint8Array(heightPx * (rowBytes + 1))
  for (let row = 0; row < heightPx; row++) {
    // The first byte of a row names its filter; 0, none, packs best below eight bits a pixel.
    const start = row * (rowBytes + 1) + 1
    for (let pair = 0; pair < rowBytes; pair++) {
      const at = row * widthPx + pair * 2
      rows[start + pair] = ((levels[at] ?? 0) << bitDepth) | (levels[at + 1] ?? 0)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.writeUInt8(bitDepth, 8)
  // fflate, because the platform's zlib packs differently from one Node version or processor to the next.
  const packed = zlibSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(content.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
