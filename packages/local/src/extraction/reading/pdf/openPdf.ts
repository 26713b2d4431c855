import { createIsomorphicCanvasFactory } from 'unpdf'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { recognitionLimits } from '../../recognition/RecognizedPage.ts'
import { ReadingError } from '../Reading.ts'

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
  const { CanvasFactory, getDocument, PDFWorker, version } = await loadPdfJs()
  const port = withPictures ? await portToDecoders(version) : undefined
  const worker = port && PDFWorker.create({ port: port as unknown as Worker, verbosity: silent })
  const close = () => {
    worker?.destroy()
    port?.close()
  }
  try {
    const document = await getDocument({
      ...(worker && { worker }),
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
    const destroy = document.destroy.bind(document)
    // A worker that was given is not ended with the document, and its port keeps the process alive.
    document.destroy = () => destroy().finally(close)
    return document
  } catch (error) {
    close()
    if (error instanceof Error && error.name === 'PasswordException') throw new ReadingError(locked)
    throw new ReadingError(brokenPdf, { cause: error })
  }
}

/** Loads pdf.js with the first PDF, and with what it draws with: a browser has that, and Node has not. */
async function loadPdfJs() {
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'))
  // Node 20: pdf.js cuts the buffers of fonts with it, and would draw no letters. It can be given it in no other way.
  if (!('transferToFixedLength' in ArrayBuffer.prototype))
    // oxlint-disable-next-line no-extend-native -- as the standard has it, in a process that does nothing but read
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      configurable: true,
      value(this: ArrayBuffer, length: number) {
        return this.slice(0, length)
      },
    })
  return { ...(await import('unpdf/pdfjs')), CanvasFactory }
}

/**
 * The build of pdf.js that reads text has no decoders for fax, JBIG2 and JPEG 2000, in which scanners write. The part that
 * has them takes messages at the end of this port.
 */
async function portToDecoders(version: string): Promise<MessagePort | undefined> {
  // Two versions do not understand each other; then pictures of these kinds are left out.
  const own = require('pdfjs-dist/package.json') as { version: string }
  if (own.version !== version) return undefined
  const url = pathToFileURL(require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'))
  const { WorkerMessageHandler } = (await import(url.href)) as {
    WorkerMessageHandler: { initializeFromPort(port: MessagePort): void }
  }
  const { port1, port2 } = new MessageChannel()
  WorkerMessageHandler.initializeFromPort(port2)
  port2.start()
  port1.start()
  return port1
}

const require = createRequire(import.meta.url)

/** The folders end in a slash, as pdf.js puts a name behind it. */
const partOf = (name: string) => `${join(dirname(require.resolve('pdfjs-dist/package.json')), name)}/`

const locked =
  'This PDF is protected by a password, so its text cannot be opened. Nothing was extracted. ' +
  'Remove the password (print it to a new PDF, for example) and upload it again.'

export const brokenPdf =
  'This file begins like a PDF but cannot be opened as one: it is damaged or was cut off on its way. ' +
  'Nothing was extracted. Open it in a PDF viewer to check it, and upload it again.'
