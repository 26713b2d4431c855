import { loadImage } from '@napi-rs/canvas'
import { imageSize } from 'image-size'
import { type PageSource, recognitionLimits } from './RecognizedPage.ts'
import { whiteCanvas } from './turnPicture.ts'

export type PictureFault = 'broken' | 'too-large'

/**
 * Opens a PNG or JPEG, turned as its camera noted. Its size is read from its first bytes before anything is unpacked: a
 * few kilobytes can claim a billion pixels.
 */
export async function openPicture(bytes: Uint8Array): Promise<PageSource | PictureFault> {
  const stored = storedSize(bytes)
  if (stored === undefined || !hasPixels(bytes)) return 'broken'
  const { storedPixels, storedSide } = recognitionLimits
  if (stored.width * stored.height > storedPixels || Math.max(stored.width, stored.height) > storedSide)
    return 'too-large'
  const image = await loadImage(bytes).catch(() => undefined)
  if (image === undefined || image.width < 1 || image.height < 1) return 'broken'
  const { width, height } = image
  return {
    width,
    height,
    // Letters of a small picture get large enough; more than three times only blurs them.
    mostScale: 3,
    draw: async (scale) => {
      const { canvas, context } = whiteCanvas(width * scale, height * scale)
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas
    },
  }
}

/** Where a picture was cut off before its first pixels, the decoder would end this process. */
function hasPixels(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const scan = file.lastIndexOf(Buffer.from([0xff, 0xda]))
  // Before the pixels of a JPEG stands a head that tells its own length.
  const isBegun = scan >= 0 && scan + 4 <= file.length && scan + 2 + file.readUInt16BE(scan + 2) < file.length
  return file.includes('IDAT') || isBegun
}

function storedSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    return undefined
  }
}
