import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { recognitionLimits } from '../../recognition/recognitionLimits.ts'
import { ReadingError } from '../ReadingError.ts'

const silent = 0

/**
 * Opens a PDF. Tables of characters, fonts that a PDF only names and decoders of pictures come from the package of
 * pdf.js; nothing in the file runs.
 *
 * @throws ReadingError when it is locked or broken.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // Only with the first PDF: it is large.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  try {
    return await getDocument({
      // pdf.js takes the buffer away from its caller, so it gets a copy.
      data: bytes.slice(),
      verbosity: silent,
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      maxImageSize: recognitionLimits.storedPixels,
      cMapUrl: partOf('cmaps'),
      standardFontDataUrl: partOf('standard_fonts'),
      wasmUrl: partOf('wasm'),
      iccUrl: partOf('iccs'),
    }).promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new ReadingError(locked)
    throw new ReadingError(brokenPdf, { cause: error })
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
