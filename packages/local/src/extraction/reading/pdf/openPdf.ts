import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { recognitionLimits } from '../../recognition/recognitionLimits.ts'
import { ReadingError } from '../ReadingError.ts'

const silent = 0

export interface OpenOptions {
  /** Whether its pages are to be drawn. Else pictures are passed over unpacked, which can take seconds a page. */
  withPictures: boolean
}

/**
 * Opens a PDF. Tables of characters, fonts that a PDF only names and decoders of pictures come from the package of
 * pdf.js; nothing in the file runs.
 *
 * @throws ReadingError when it is locked or broken.
 */
export async function openPdf(bytes: Uint8Array, { withPictures }: OpenOptions): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfJs()
  try {
    return await getDocument({
      // pdf.js takes the buffer away from its caller, so it gets a copy.
      data: new Uint8Array(bytes),
      verbosity: silent,
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      maxImageSize: withPictures ? recognitionLimits.storedPixels : 0,
      cMapUrl: partOf('cmaps'),
      standardFontDataUrl: partOf('standard_fonts'),
      wasmUrl: partOf('wasm'),
      iccUrl: partOf('iccs'),
      CanvasFactory,
    }).promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new ReadingError(locked)
    throw new ReadingError(brokenPdf, { cause: error })
  }
}

/** Loads pdf.js with the first PDF, and with what it draws with: a browser has that, and Node has not. */
async function loadPdfJs() {
  for (const [name, part] of Object.entries({ DOMMatrix, ImageData, Path2D }))
    if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, part)
  // Node 20: pdf.js cuts the buffers of fonts with it, and would draw no letters. It can be given it in no other way.
  if (!('transferToFixedLength' in ArrayBuffer.prototype))
    // oxlint-disable-next-line no-extend-native -- as the standard has it, in a process that does nothing but read
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      configurable: true,
      value(this: ArrayBuffer, length: number) {
        return this.slice(0, length)
      },
    })
  return import('unpdf/pdfjs')
}

interface Drawing {
  canvas: { width: number; height: number }
}

/** Gives pdf.js the canvases that it needs beside the page's own. */
class CanvasFactory {
  create(width: number, height: number) {
    const canvas = createCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }
  reset({ canvas }: Drawing, width: number, height: number) {
    Object.assign(canvas, { width, height })
  }
  destroy({ canvas }: Drawing) {
    Object.assign(canvas, { width: 0, height: 0 })
  }
}

const { resolve } = createRequire(import.meta.url)

/** The folders end in a slash, as pdf.js puts a name behind it. */
const partOf = (name: string) => `${join(dirname(resolve('pdfjs-dist/package.json')), name)}/`

const locked =
  'This PDF is protected by a password, so its text cannot be opened. Nothing was extracted. ' +
  'Remove the password (print it to a new PDF, for example) and upload it again.'

export const brokenPdf =
  'This file begins like a PDF but cannot be opened as one: it is damaged or was cut off on its way. ' +
  'Nothing was extracted. Open it in a PDF viewer to check it, and upload it again.'
